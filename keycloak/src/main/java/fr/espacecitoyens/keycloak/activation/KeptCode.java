package fr.espacecitoyens.keycloak.activation;

import java.time.Instant;

/** What an account keeps of its code: never the code itself. */
record KeptCode(long expiry, String hash) {

    static KeptCode fromAttribute(String attribute) {
        String[] parts = attribute.split("\\.", 2);
        return new KeptCode(Long.parseLong(parts[0]), parts[1]);
    }

    String asAttribute() {
        return expiry + "." + hash;
    }

    boolean isAlive(Instant now) {
        return now.getEpochSecond() < expiry;
    }
}
