package fr.espacecitoyens.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.notification.message.InvoiceNews.What;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {

    @ParameterizedTest
    @CsvSource({
        "ISSUED,1,Une nouvelle facture est dans votre espace",
        "ISSUED,5,5 nouvelles factures sont dans votre espace",
        "CORRECTED,1,Du nouveau dans vos factures",
        "DUE_SOON,1,Une facture est à régler avant le 1er\u00a0décembre 2026",
        "DUE_SOON,2,2 factures sont bientôt à régler",
        "OVERDUE,1,Une facture reste à régler",
        "OVERDUE,3,3 factures restent à régler"
    })
    void the_subject_counts_as_one_does_in_french(What what, int count, String subject) {
        var pieces = Collections.nCopies(count, new Piece(what, invoice("NON_REGLEE", 853)));

        assertThat(Subject.of(pieces).line()).isEqualTo(subject);
    }

    @Test
    void an_invoice_is_told_with_its_amount_and_the_day() {
        var entry = Entry.of(new Piece(What.ISSUED, invoice("NON_REGLEE", 853)), "https://x");

        assertThat(entry.title()).isEqualTo("Facturation service séniors – Novembre 2026");
        assertThat(entry.lines())
                .containsExactly(
                        "Facture n°\u00a02611000001",
                        "Montant\u00a0: 12,00\u00a0€",
                        "Reste à payer\u00a0: 8,53\u00a0€",
                        "À régler avant le 1er\u00a0décembre 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "ISSUED,NON_REGLEE,true",
        "ISSUED,ANNULEE,false",
        "CORRECTED,REMPLACEE,false",
        "CANCELLED,ANNULEE,true",
        "CANCELLED,NON_REGLEE,false",
        "DUE_SOON,REGLEE,false",
        "DUE_SOON,PARTIELLEMENT_REGLEE,true",
        "OVERDUE,ECHEANCE_DEPASSEE,true",
        "OVERDUE,TRANSMISE_AU_TRESOR,false",
        "DUE_SOON,PRELEVEMENT_PREVU,false"
    })
    void what_is_no_longer_true_is_not_told(What what, String state, boolean told) {
        assertThat(new Piece(what, invoice(state, 853)).holds()).isEqualTo(told);
    }

    @Test
    void who_has_nothing_to_pay_is_told_so() {
        assertThat(lines(What.CANCELLED, "ANNULEE", 1200))
                .contains("Elle est annulée : vous n'avez rien à payer.")
                .noneMatch(line -> line.contains("€"));
        assertThat(lines(What.ISSUED, "REGLEE", 0)).contains("Elle est réglée.");
    }

    private static List<String> lines(What what, String state, long remaining) {
        return Entry.of(new Piece(what, invoice(state, remaining)), "https://x").lines();
    }

    private static InvoiceFacts invoice(String state, long remaining) {
        return new InvoiceFacts(
                "i-1",
                "2611000001",
                "Facturation service séniors",
                "Novembre 2026",
                state,
                1200,
                remaining,
                LocalDate.of(2026, 12, 1),
                null,
                null);
    }
}
