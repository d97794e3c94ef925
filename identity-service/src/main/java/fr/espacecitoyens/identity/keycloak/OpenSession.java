package fr.espacecitoyens.identity.keycloak;

import java.time.Instant;

/**
 * A session at Keycloak.
 *
 * @param address from where it was begun
 */
public record OpenSession(String id, String address, Instant startedAt, Instant lastUsedAt) {}
