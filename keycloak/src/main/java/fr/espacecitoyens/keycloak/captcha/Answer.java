package fr.espacecitoyens.keycloak.captcha;

import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;

/**
 * What came back from the page.
 *
 * @param trap what stands in the field that people do not see
 * @param proof the number that the page's script has found, if it ran
 */
record Answer(
        @Nullable String id,
        @Nullable String choice,
        @Nullable String trap,
        @Nullable String proof) {

    static final String CHOICE = "captcha";

    static Answer typed(MultivaluedMap<String, String> form) {
        return new Answer(
                form.getFirst("captcha-id"),
                form.getFirst(CHOICE),
                form.getFirst("captcha-site"),
                form.getFirst("captcha-proof"));
    }

    boolean isTrapped() {
        return trap != null && !trap.isBlank();
    }

    /** Whether the script has worked on it; another matter is whether its work is good. */
    boolean bringsProof() {
        return proof != null && !proof.isBlank();
    }

    boolean provesWork(int bits) {
        return bits == 0
                || (id != null && proof != null && ProofOfWork.holds(id, proof.strip(), bits));
    }
}
