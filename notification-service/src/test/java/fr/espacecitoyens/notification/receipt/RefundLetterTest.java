package fr.espacecitoyens.notification.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.espacecitoyens.notification.mail.Letter;
import fr.espacecitoyens.notification.mail.StationeryFixture;
import fr.espacecitoyens.notification.message.About;
import fr.espacecitoyens.notification.message.Kind;
import fr.espacecitoyens.notification.message.Message;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefundLetterTest {

    private static final Instant AT = Instant.parse("2026-11-22T10:05:00Z");
    private static final PaymentNotice NOTICE =
            new PaymentNotice(
                    "a@example.fr",
                    List.of(
                            new PaymentNotice.Unapplied("6001", 100, AT),
                            new PaymentNotice.Unapplied("6002", 853, AT)),
                    List.of(new PaymentNotice.Refund("r-1", 400, AT)));

    private final RefundLetter letters = new RefundLetter(StationeryFixture.stationery());

    @Test
    void whoever_paid_in_vain_is_told_how_much_comes_back_and_that_there_is_nothing_to_do() {
        Letter letter =
                letters.unapplied(
                        message(RefundLetter.unappliedId("p-1", "6002"), Kind.UNAPPLIED), NOTICE);

        assertThat(letter.to()).isEqualTo("a@example.fr");
        assertThat(letter.subject())
                .isEqualTo("Votre paiement de 8,53\u00a0€ va vous être remboursé");
        assertThat(letter.text())
                .contains(
                        "8,53\u00a0€", "22\u00a0novembre 2026", "6002", "Vous n'avez rien à faire")
                .doesNotContain("[(", "${");
        assertThat(letter.html()).contains("8,53\u00a0€", "6002").doesNotContain("${", "th:text");
    }

    @Test
    void whoever_got_money_back_is_told_how_much() {
        Letter letter =
                letters.refunded(message(RefundLetter.refundId("p-1", "r-1"), Kind.REFUND), NOTICE);

        assertThat(letter.subject()).isEqualTo("Nous vous avons remboursé 4,00\u00a0€");
        assertThat(letter.text()).contains("4,00\u00a0€", "Votre banque").doesNotContain("[(");
        assertThat(letter.html()).contains("4,00\u00a0€").doesNotContain("${", "th:text");
    }

    @Test
    void both_lead_to_the_page_of_the_payment_and_promise_no_card_to_whoever_used_none() {
        for (Letter letter :
                List.of(
                        letters.unapplied(
                                message(RefundLetter.unappliedId("p-1", "6002"), Kind.UNAPPLIED),
                                NOTICE),
                        letters.refunded(
                                message(RefundLetter.refundId("p-1", "r-1"), Kind.REFUND),
                                NOTICE))) {
            assertThat(letter.text()).contains("/factures/paiement/p-1\n", "par virement");
            assertThat(letter.html()).contains("/factures/paiement/p-1\"", "par virement");
            assertThat(letter.text() + letter.html()).doesNotContain("carte");
        }
    }

    @Test
    void money_that_payment_service_does_not_know_of_is_asked_for_again_later() {
        var message = message(RefundLetter.refundId("p-1", "other"), Kind.REFUND);

        assertThatThrownBy(() -> letters.refunded(message, NOTICE))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Message message(String id, Kind kind) {
        return Message.pending(id, kind, About.payment("p-1", List.of("i-1")), AT, AT);
    }
}
