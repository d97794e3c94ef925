package fr.espacecitoyens.notification.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.notification.mail.FrenchTime;
import fr.espacecitoyens.notification.mail.Letter;
import fr.espacecitoyens.notification.mail.StationeryFixture;
import fr.espacecitoyens.notification.message.About;
import fr.espacecitoyens.notification.message.Kind;
import fr.espacecitoyens.notification.message.Message;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptLetterTest {

    private static final Instant PAID_AT = Instant.parse("2026-11-22T10:05:00Z");

    private final ReceiptLetter letters = new ReceiptLetter(StationeryFixture.stationery());

    @Test
    void it_says_what_was_paid_when_and_whom_to_ask() {
        Letter letter = letter("Facturation service séniors", 853);

        assertThat(letter.id()).isEqualTo("receipt-p-1");
        assertThat(letter.to()).isEqualTo("a@example.fr");
        assertThat(letter.subject()).isEqualTo("Votre paiement de 8,53\u00a0€ a bien été reçu");
        assertThat(letter.text())
                .contains(
                        "8,53\u00a0€",
                        "Facturation service séniors",
                        "2001000001",
                        "22\u00a0novembre 2026 à 11\u00a0h\u00a005",
                        "601234567",
                        "https://espace.example.fr/factures/i-1\n",
                        "Numéro du reçu : R2026-000123",
                        "https://espace.example.fr/factures/paiement/p-1\n",
                        "Centre Communal d'Action Sociale",
                        "05.63.71.56.13",
                        "ccas@example.fr",
                        "Du lundi au vendredi")
                .doesNotContain("[(", "${");
        assertThat(letter.html())
                .contains(
                        "<html lang=\"fr\">",
                        "8,53\u00a0€",
                        "Facturation service séniors",
                        "2001000001",
                        "22\u00a0novembre 2026 à 11\u00a0h\u00a005",
                        "601234567",
                        "href=\"https://espace.example.fr/factures/i-1\"",
                        "R2026-000123",
                        "href=\"https://espace.example.fr/factures/paiement/p-1\"",
                        "href=\"mailto:ccas@example.fr\"")
                .doesNotContain("th:text", "th:href", "xmlns:th", "${", "<img", "src=", "url(");
        assertThat(letter.html().split("<table", -1))
                .hasSameSizeAs(letter.html().split("<table role=\"presentation\"", -1));
    }

    @Test
    void several_invoices_are_told_with_what_was_paid_of_each() {
        var lines = List.of(line("i-1", "Repas", 300), line("i-2", "Aide à domicile", 553));

        Letter letter =
                letters.write(
                        Message.pending(
                                "receipt-p-1",
                                Kind.RECEIPT,
                                About.payment("p-1", List.of("i-1", "i-2")),
                                PAID_AT,
                                PAID_AT),
                        receipt(853, lines));

        assertThat(letter.text())
                .contains("8,53\u00a0€", "Repas", "3,00\u00a0€", "Aide à domicile", "5,53\u00a0€")
                .contains("Retrouvez ces factures", "https://espace.example.fr/factures\n")
                .doesNotContain("[#", "[/]");
        assertThat(letter.html())
                .contains("Repas", "3,00\u00a0€", "5,53\u00a0€", "Voir mes factures");
    }

    @Test
    void a_receipt_that_has_no_number_yet_is_sent_all_the_same() {
        var receipt =
                new Receipt(
                        null,
                        "a@example.fr",
                        853,
                        List.of(line("i-1", "Repas", 853)),
                        PAID_AT,
                        "601234567");

        Letter letter =
                letters.write(
                        Message.pending(
                                "receipt-p-1",
                                Kind.RECEIPT,
                                About.payment("p-1", List.of("i-1")),
                                PAID_AT,
                                PAID_AT),
                        receipt);

        assertThat(letter.text())
                .contains("factures/paiement/p-1")
                .doesNotContain("Numéro du reçu");
        assertThat(letter.html())
                .contains("factures/paiement/p-1")
                .doesNotContain("Numéro du reçu");
    }

    @Test
    void markup_in_a_label_is_shown_and_not_obeyed() {
        Letter letter = letter("<script>alert(1)</script> & \"Été\" <b>", 853);

        assertThat(letter.html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Été&quot; &lt;b&gt;")
                .doesNotContain("<script");
        assertThat(letter.text()).contains("<script>alert(1)</script> & \"Été\" <b>");
    }

    @Test
    void a_label_cannot_pass_for_lines_of_ours() {
        Letter letter = letter("Repas\r\n\r\nUne question ? https://evil.example\u2028x", 853);

        assertThat(letter.text())
                .contains("Repas Une question ? https://evil.example")
                .doesNotContain("Repas\n", "Repas\r");
    }

    @Test
    void a_template_expression_in_a_label_is_only_text() {
        Letter letter = letter("[(${organisation})] ${7*7} __${7*7}__", 853);

        assertThat(letter.text()).contains("[(${organisation})] ${7*7} __${7*7}__");
        assertThat(letter.html()).contains("[(${organisation})] ${7*7} __${7*7}__");
    }

    @ParameterizedTest
    @CsvSource({
        "5, '0,05\u00a0€'",
        "853, '8,53\u00a0€'",
        "123456789, '1\u202f234\u202f567,89\u00a0€'"
    })
    void amounts_are_french(long cents, String shown) {
        assertThat(letter("x", cents).subject()).contains(" " + shown + " ");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T10:05:00Z, '22\u00a0novembre 2026 à 11\u00a0h\u00a005'",
        "2026-07-14T22:30:00Z, '15\u00a0juillet 2026 à 0\u00a0h\u00a030'",
        "2026-07-31T22:00:00Z, '1er\u00a0août 2026 à 0\u00a0h\u00a000'",
        "2026-12-31T23:59:59Z, '1er\u00a0janvier 2027 à 0\u00a0h\u00a059'"
    })
    void moments_are_those_of_paris(String instant, String shown) {
        assertThat(FrenchTime.inFrench(Instant.parse(instant))).isEqualTo(shown);
    }

    private Letter letter(String label, long cents) {
        return letters.write(
                Message.pending(
                        "receipt-p-1",
                        Kind.RECEIPT,
                        About.payment("p-1", List.of("i-1")),
                        PAID_AT,
                        PAID_AT),
                receipt(cents, List.of(line("i-1", label, cents))));
    }

    private static Receipt receipt(long cents, List<Receipt.Line> lines) {
        return new Receipt("R2026-000123", "a@example.fr", cents, lines, PAID_AT, "601234567");
    }

    private static Receipt.Line line(String invoice, String label, long cents) {
        return new Receipt.Line(invoice, "2001000001", label, cents);
    }
}
