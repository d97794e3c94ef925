package fr.espacecitoyens.localstack.demo;

import java.net.URI;
import java.nio.file.Path;

/**
 * What the demo data need to know of a stack.
 *
 * @param memory the file that remembers on which day the demo invoices were dated
 */
public record DemoSettings(
        URI portal,
        URI identity,
        URI keycloak,
        String portalClientSecret,
        String keycloakAdminPassword,
        String citizenPassword,
        String staffPassword,
        Path memory) {}
