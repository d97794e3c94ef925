package fr.espacecitoyens.payment.paybox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.payment.PayboxSigner;
import fr.espacecitoyens.payment.attempt.Evidence;
import fr.espacecitoyens.payment.inbound.ProviderLanguage.Reading;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayboxMessagesTest {

    private static final PayboxSigner PAYBOX = new PayboxSigner();
    private static final AnswerSignature KEYS =
            new AnswerSignature(List.of(AnswerSignature.key(PAYBOX.publicKeyPem())));

    private final PayboxMessages messages = new PayboxMessages(KEYS, false);

    @Test
    void a_signed_acceptance_with_an_authorisation_is_a_capture() {
        assertThat(messages.read(PAYBOX.accepted("ref", 853, "600000007")))
                .isEqualTo(genuine(new Evidence.Captured("600000007", "600000001", 853)));
    }

    @Test
    void in_production_a_test_authorisation_is_doubtful() {
        var production = new PayboxMessages(KEYS, true);

        assertThat(production.read(PAYBOX.accepted("ref", 853, "600000007")))
                .isEqualTo(genuine(new Evidence.Doubtful("TEST_AUTHORISATION")));
    }

    @Test
    void acceptance_without_authorisation_is_doubtful() {
        String message = PAYBOX.signed("montant=853&reference=ref&transaction=1&erreur=00000");

        assertThat(messages.read(message))
                .isEqualTo(genuine(new Evidence.Doubtful("NO_AUTHORISATION")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8,53", "-853", "", "9999999999999999999"})
    void an_amount_that_is_none_is_doubtful(String amount) {
        String message =
                PAYBOX.signed(
                        "montant="
                                + amount
                                + "&reference=ref&autorisation=123456&transaction=1&erreur=00000");

        assertThat(messages.read(message))
                .isEqualTo(genuine(new Evidence.Doubtful("UNREADABLE_AMOUNT_OR_TRANSACTION")));
    }

    @ParameterizedTest
    @CsvSource({"00105", "00001", "00030", "00004", "00200"})
    void any_other_code_is_a_refusal(String code) {
        assertThat(messages.read(PAYBOX.refused("ref", 853, code)))
                .isEqualTo(genuine(new Evidence.Declined(code)));
    }

    @Test
    void awaiting_the_issuer_is_neither_paid_nor_refused() {
        assertThat(messages.read(PAYBOX.refused("ref", 853, "99999")))
                .isEqualTo(genuine(new Evidence.Awaiting()));
    }

    @Test
    void what_follows_the_signature_is_ignored() {
        assertThat(messages.read(PAYBOX.refused("ref", 853, "00105") + "&autorisation=123456"))
                .isEqualTo(genuine(new Evidence.Declined("00105")));
    }

    @Test
    void unsigned_variables_behind_the_signature_cannot_make_a_payment() {
        String message =
                PAYBOX.signed("montant=853&reference=ref&autorisation=123456&transaction=1");

        assertThat(messages.read(message + "&erreur=00000")).isInstanceOf(Reading.NotGenuine.class);
    }

    @Test
    void a_name_that_stands_there_twice_is_refused() {
        String message = PAYBOX.refused("ref", 853, "00105");

        assertThat(messages.read(message + "&erreur=00000")).isInstanceOf(Reading.NotGenuine.class);
        assertThat(messages.read(PAYBOX.signed("montant=853&montant=1&reference=ref&erreur=00105")))
                .isInstanceOf(Reading.NotGenuine.class);
    }

    @Test
    void a_doubly_encoded_signature_is_read() {
        String message = PAYBOX.refused("ref", 853, "00105");
        int mark = message.indexOf("&signature=") + "&signature=".length();
        String twice = message.substring(0, mark) + message.substring(mark).replace("%", "%25");

        assertThat(messages.read(twice)).isInstanceOf(Reading.Genuine.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&",
                "=",
                "montant=853&reference=ref&erreur=00000",
                "montant=853&reference=ref&erreur=00000&signature=",
                "montant=853&reference=ref&erreur=00000&signature=%",
                "montant=853&reference=ref&erreur=00000&signature=%zz",
                "montant=853&reference=ref&erreur=00000&signature=AAAA",
                "&signature=AAAA",
                "<script>&signature=%00",
            })
    void whatever_is_sent_is_refused_without_an_exception(String message) {
        assertThat(messages.read(message)).isInstanceOf(Reading.NotGenuine.class);
    }

    @Test
    void genuine_bytes_are_kept_as_they_are() {
        String message = PAYBOX.signed("reference=a@b:/c%20d+e%E9&erreur=00105");

        assertThat(messages.read(message))
                .isEqualTo(new Reading.Genuine("a@b:/c d eé", new Evidence.Declined("00105")));
        assertThat(messages.read(message.replace("@", "%40")))
                .isInstanceOf(Reading.NotGenuine.class);
        assertThat(messages.read(message.replace("%20", "+")))
                .isInstanceOf(Reading.NotGenuine.class);
    }

    @Test
    void the_key_of_another_signer_counts_only_once_it_is_configured() {
        var paybox = Path.of("src/test/resources/paybox/paybox-1024.pem");
        var without = new PayboxMessages(AnswerSignature.withKeysFrom(List.of(paybox)), false);

        assertThat(without.read(PAYBOX.refused("ref", 853, "00105")))
                .isInstanceOf(Reading.NotGenuine.class);
    }

    private static Reading genuine(Evidence evidence) {
        return new Reading.Genuine("ref", evidence);
    }
}
