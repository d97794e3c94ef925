package fr.espacecitoyens.payment.paybox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against messages that Paybox itself signed; lexik/LexikPayboxBundle, ResponseTest. */
class AnswerSignatureTest {

    private static final Path OLD_KEY = Path.of("src/test/resources/paybox/paybox-1024.pem");
    private static final Path NEW_KEY = Path.of("src/test/resources/paybox/paybox-2048.pem");

    private static final String MESSAGE = "Mt=1000&Ref=CMD1349338388&Auto=XXXXXX&Erreur=00000";
    private static final byte[] SIGNATURE =
            Base64.getDecoder()
                    .decode(
                            "QnhlnuOpcbfUruOU7kKG/ZmDPsDzM31VrpMIObQomYwEE/afhJiDPkWVN9+r3JVFXBsF"
                                    + "nqo3VlOVzxQVVahXpF7eWiJoAe5LcIoqSvms96SFFv9LfndS/3zAO5fF/tR4Us3r"
                                    + "OSUwT1Hs2AS17R3B9ATwBMhKt1l3DPw9hClpFw0=");

    @Test
    void a_genuine_message_is_known_by_any_of_the_keys() {
        var signature = AnswerSignature.withKeysFrom(List.of(NEW_KEY, OLD_KEY));

        assertThat(signature.isGenuine(bytes(MESSAGE), SIGNATURE)).isTrue();
    }

    @Test
    void a_changed_reference_is_noticed() {
        var signature = AnswerSignature.withKeysFrom(List.of(NEW_KEY, OLD_KEY));

        assertThat(signature.isGenuine(bytes(MESSAGE.replace("388&", "389&")), SIGNATURE))
                .isFalse();
    }

    @Test
    void another_key_does_not_fit() {
        var signature = AnswerSignature.withKeysFrom(List.of(NEW_KEY));

        assertThat(signature.isGenuine(bytes(MESSAGE), SIGNATURE)).isFalse();
    }

    @Test
    void a_signature_of_any_length_is_borne() {
        var signature = AnswerSignature.withKeysFrom(List.of(NEW_KEY, OLD_KEY));

        assertThat(signature.isGenuine(bytes(MESSAGE), new byte[0])).isFalse();
        assertThat(signature.isGenuine(bytes(MESSAGE), new byte[5000])).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
