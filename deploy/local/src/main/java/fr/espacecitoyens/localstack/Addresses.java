package fr.espacecitoyens.localstack;

import java.net.URI;

/** Where the parts of one stack answer. */
public record Addresses(int portOffset) {

    /** The citizens' one address: everything public lies behind it. */
    public URI portal() {
        return http(Port.GATEWAY);
    }

    /** The e-mails that were sent: pages at its root, JSON under {@code /api/messages}. */
    public URI mailbox() {
        return http(Port.MAILBOX);
    }

    /** The simulated payment pages. */
    public URI paybox() {
        return http(Port.PAYBOX);
    }

    /** The same by its second host. */
    public URI payboxBackup() {
        return http(Port.PAYBOX_BACKUP);
    }

    /** The simulated page of the Treasury. */
    public URI payfip() {
        return http(Port.PAYFIP);
    }

    /** Where payment pages may be, with commas. */
    String paymentPages() {
        return paybox() + "," + payboxBackup() + "," + payfip();
    }

    /** billing-service without the gateway before it. */
    public URI billing() {
        return http(Port.BILLING);
    }

    /** The broker, as its clients are told: host and port. */
    public String kafka() {
        return "127.0.0.1:" + of(Port.KAFKA);
    }

    /** Where an administrator manages accounts. */
    public URI keycloakConsole() {
        return URI.create(portal() + "/auth/admin/master/console/#/espace-citoyens");
    }

    /** Where the town's staff finds and helps citizens. */
    public URI staffConsole() {
        return URI.create(portal() + "/auth/admin/espace-citoyens/console/");
    }

    /** Keycloak without the gateway before it, as the services see it. */
    public URI keycloak() {
        return URI.create(http(Port.KEYCLOAK) + "/auth");
    }

    URI http(Port port) {
        return URI.create("http://localhost:" + of(port));
    }

    int of(Port port) {
        return port.shiftedBy(portOffset);
    }
}
