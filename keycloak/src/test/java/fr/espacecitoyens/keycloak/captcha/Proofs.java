package fr.espacecitoyens.keycloak.captcha;

import java.util.stream.IntStream;

/** Does what the page's script does. */
final class Proofs {

    private Proofs() {}

    static String find(String id, int bits) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(Integer::toString)
                .filter(number -> ProofOfWork.holds(id, number, bits))
                .findFirst()
                .orElseThrow();
    }
}
