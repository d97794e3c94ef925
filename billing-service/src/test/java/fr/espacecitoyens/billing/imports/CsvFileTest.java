package fr.espacecitoyens.billing.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.billing.customer.KnownServices;
import fr.espacecitoyens.billing.invoice.InvoiceContent;
import fr.espacecitoyens.billing.invoice.InvoiceFixtures;
import fr.espacecitoyens.billing.invoice.InvoiceLine.Nature;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import fr.espacecitoyens.billing.invoice.Settlement;
import fr.espacecitoyens.platform.web.FieldError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private final ImportErrors errors = new ImportErrors();

    @TempDir private Path folder;

    @Test
    void the_guides_invoice_is_read_as_it_is_printed() {
        assertThat(read(Csv.guide())).containsExactly(InvoiceFixtures.guideContent());
        assertThat(errors.list()).isEmpty();
    }

    @Test
    void rows_of_the_same_number_are_lines_of_one_invoice() {
        var file =
                Csv.guide()
                        .row("ligne", "Livraison", "quantite", "2,5", "montant", "21,33")
                        .row("numero", "2001000002");

        var invoices = read(file);

        assertThat(errors.list()).isEmpty();
        assertThat(invoices).hasSize(2);
        assertThat(invoices.getFirst().lines()).hasSize(2);
        assertThat(invoices.getFirst().total().cents()).isEqualTo(2986);
    }

    @Test
    void the_order_of_the_columns_and_a_byte_order_mark_make_no_difference() {
        var invoices = read("\uFEFF" + Csv.guide().reversed().text(), StandardCharsets.UTF_8);

        assertThat(invoices).containsExactly(InvoiceFixtures.guideContent());
    }

    @Test
    void a_file_in_windows_1252_keeps_its_accents() {
        var invoices = read(Csv.guide().text(), Charset.forName("windows-1252"));

        assertThat(invoices).containsExactly(InvoiceFixtures.guideContent());
    }

    @Test
    void markup_formulas_emoji_and_quotes_are_plain_text() {
        String text = "<script>alert(1)</script> =1+1 😀 \"oui\"; non";

        var invoices = read(Csv.guide().with("ligne", '"' + text.replace("\"", "\"\"") + '"'));

        assertThat(invoices.getFirst().lines().getFirst().label()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 234,50", "1\u00A0234,5", "1\u202F234,50", "1234,5", "1234,50"})
    void amounts_are_written_as_the_french_do(String amount) {
        var invoices = read(Csv.guide().with("prix_unitaire", amount, "montant", amount));

        assertThat(invoices.getFirst().total().cents()).isEqualTo(123_450);
    }

    @ParameterizedTest
    @ValueSource(strings = {"service", "numero_client", "destinataire", "numero", "montant"})
    void a_missing_column_is_named(String column) {
        read(Csv.guide().without(column));

        assertThat(errors.list())
                .containsExactly(
                        new FieldError(column, "Cette colonne manque dans la première ligne.", 1));
    }

    @Test
    void all_missing_columns_are_named_at_once() {
        read("n'importe quoi\n1\n", StandardCharsets.UTF_8);

        assertThat(errors.list()).hasSize(CsvKind.INVOICES.required().size());
        assertThat(errors.isFatal()).isTrue();
    }

    @Test
    void a_column_that_is_there_twice_is_refused() {
        read(Csv.guide().text().replaceFirst("ligne", "numero"), StandardCharsets.UTF_8);

        assertThat(errors.list()).extracting(FieldError::field).containsExactly("numero", "ligne");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "service        | voirie                | inconnu",
                "service        | ''                    | vide",
                "numero_client  | C 1                   | lettres sans accent",
                "numero_client  | <b>                   | lettres sans accent",
                "numero         | ../../etc             | lettres sans accent",
                "destinataire   | '   '                 | vide",
                "libelle        | 'a\u0007b'            | illisible",
                "libelle        | 'a\uFFFDb'            | illisible",
                "periode        | 'a\u202Eb'            | illisible",
                "date_emission  | 31/02/2020            | n'existe pas",
                "date_emission  | 2019-12-17            | n'existe pas",
                "date_emission  | 17/12/19              | n'existe pas",
                "date_emission  | 17/12/1019            | entre 2000 et 2100",
                "date_echeance  | 16/12/2019            | précède",
                "paiement_du    | 17/12/2019            | n'existe pas",
                "paiement_du    | 17/12/2019 24:00      | n'existe pas",
                "paiement_au    | 29/03/2026 02:30      | heure d'été",
                "paiement_au    | 17/12/2019 08:00      | avant d'avoir commencé",
                "quantite       | 0                     | comprise entre",
                "quantite       | 1,234                 | par exemple 1 ou 2,50",
                "prix_unitaire  | 8.53                  | par exemple 8,53",
                "prix_unitaire  | -8,53                 | envoyez un avoir",
                "montant        | -8,53                 | envoyez un avoir",
                "prix_unitaire  | gratuit               | par exemple 8,53",
                "prix_unitaire  | 12 34,00              | par exemple 8,53",
                "montant        | 0,00                  | comprise entre",
                "montant        | 100000,01             | comprise entre",
                "montant        | 99999999999999999,99  | comprise entre",
                "montant        | 8,54                  | Quantité × prix unitaire font 8,53",
            })
    void a_wrong_field_is_refused_with_its_line_and_the_reason(
            String column, String text, String reason) {
        boolean whoseRow = column.equals("service") || column.equals("numero");

        assertThat(read(Csv.guide().row("numero", "2").with(column, text)))
                .hasSize(whoseRow ? 0 : 1);

        assertThat(errors.list()).hasSize(whoseRow ? 2 : 1);
        assertThat(errors.list().getFirst().line()).isEqualTo(3);
        assertThat(errors.list().getFirst().field()).isEqualTo(column);
        assertThat(errors.list().getFirst().message()).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"service", "numero_client", "destinataire", "libelle", "periode", "ligne"})
    void a_field_may_be_as_long_as_its_column_and_no_longer(String title) {
        var column =
                List.of(Column.values()).stream()
                        .filter(c -> c.title.equals(title))
                        .findFirst()
                        .orElseThrow();

        read(Csv.guide().with(title, "a".repeat(column.maxLength + 1)));

        assertThat(errors.list()).extracting(FieldError::field).containsExactly(title);
        assertThat(errors.list().getFirst().message())
                .contains("trop long", String.valueOf(column.maxLength));
    }

    @Test
    void a_letter_outside_the_basic_plane_counts_as_one() {
        assertThat(read(Csv.guide().with("libelle", "😀".repeat(200)))).hasSize(1);
        assertThat(errors.list()).isEmpty();
    }

    @Test
    void every_error_of_a_row_is_found_in_one_go() {
        read(Csv.guide().with("service", "x", "date_emission", "x", "montant", "x", "ligne", ""));

        assertThat(errors.list())
                .extracting(FieldError::field)
                .containsExactly("service", "date_emission", "ligne", "montant");
    }

    @Test
    void rows_of_one_invoice_must_agree_on_what_is_said_of_it() {
        read(
                Csv.guide()
                        .row("ligne", "Autre", "destinataire", "Monsieur X")
                        .with("date_echeance", "16/02/2020"));

        assertThat(errors.list())
                .extracting(FieldError::field)
                .containsExactly("destinataire", "date_echeance");
        assertThat(errors.list()).allMatch(e -> e.message().contains("diffère de la ligne 2"));
    }

    @Test
    void a_number_that_comes_back_later_in_the_file_is_refused() {
        read(Csv.guide().row("numero", "2").row("ligne", "Autre"));

        assertThat(errors.list()).hasSize(1);
        assertThat(errors.list().getFirst().field()).isEqualTo("numero");
        assertThat(errors.list().getFirst().line()).isEqualTo(4);
        assertThat(errors.list().getFirst().message()).contains("déjà à la ligne 2");
    }

    @Test
    void the_same_line_twice_is_refused() {
        read(Csv.guide().row());

        assertThat(errors.list()).hasSize(1);
        assertThat(errors.list().getFirst().line()).isEqualTo(3);
        assertThat(errors.list().getFirst().message()).contains("répète la ligne 2");
    }

    @Test
    void an_invoice_may_amount_to_100_000_euros_and_no_more() {
        var file =
                Csv.guide()
                        .with("prix_unitaire", "100000", "montant", "100000")
                        .row("ligne", "Un centime", "prix_unitaire", "0,01", "montant", "0,01");

        assertThat(read(file)).isEmpty();
        assertThat(errors.list().getFirst().message()).contains("au plus");
    }

    @Test
    void an_invoice_has_at_most_500_lines() {
        var file = new Csv();
        for (int i = 0; i <= 500; i++) {
            file.row("ligne", "Repas " + i);
        }

        read(file);

        assertThat(errors.list()).hasSize(1);
        assertThat(errors.list().getFirst().line()).isEqualTo(502);
    }

    @Test
    void a_row_with_too_few_or_too_many_fields_is_refused() {
        read(Csv.guide().text() + "a;b;c\r\n" + ";".repeat(14), StandardCharsets.UTF_8);

        assertThat(errors.list()).extracting(FieldError::line).containsExactly(3, 4);
        assertThat(errors.list().getFirst().message()).contains("3 champs", "14");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n\r\n"})
    void an_empty_file_is_refused(String text) {
        read(text, StandardCharsets.UTF_8);

        assertThat(errors.list()).extracting(FieldError::field).containsExactly("fichier");
    }

    @Test
    void a_file_with_nothing_but_its_header_is_refused() {
        read(new Csv());

        assertThat(errors.list().getFirst().message()).contains("aucune facture");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"jamais fermé", "\"fermé\" trop tôt"})
    void a_quote_that_goes_astray_is_refused(String text) {
        read(Csv.guide().row("numero", "2").with("ligne", text));

        assertThat(errors.list()).hasSize(1);
        assertThat(errors.list().getFirst().line()).isEqualTo(3);
        assertThat(errors.list().getFirst().message()).contains("guillemet");
    }

    @Test
    void all_errors_are_counted() {
        var file = new Csv();
        for (int i = 0; i < 300; i++) {
            file.row("numero", "N" + i, "montant", "x");
        }

        read(file);

        assertThat(errors.list()).hasSize(300);
        assertThat(errors.isFatal()).isFalse();
    }

    @Test
    void of_a_file_with_errors_the_right_invoices_are_read() {
        var invoices =
                read(
                        Csv.guide()
                                .row("numero", "2", "montant", "9,99")
                                .row("numero", "3", "ligne", "Repas"));

        assertThat(invoices).extracting(i -> i.reference().number()).contains("2001000001", "3");
        assertThat(invoices).hasSize(2);
        assertThat(errors.isFatal()).isFalse();
    }

    @Test
    void neighbours_of_a_row_without_a_readable_number_are_left_out() {
        var invoices =
                read(
                        Csv.guide()
                                .row("numero", "2")
                                .row("numero", "3!")
                                .row("numero", "4")
                                .row("numero", "5"));

        assertThat(invoices)
                .extracting(i -> i.reference().number())
                .containsExactly("2001000001", "5");
        assertThat(errors.list()).extracting(FieldError::line).containsExactly(4, 3, 5);
    }

    @Test
    void a_total_that_is_not_the_sum_of_the_lines_is_refused() {
        var file =
                Csv.guide()
                        .alsoWith("total")
                        .with("total", "17,05")
                        .row("ligne", "Livraison", "total", "17,05");

        assertThat(read(file)).isEmpty();
        assertThat(errors.list().getFirst().message())
                .isEqualTo(
                        "Le total indiqué est de 17,05\u00A0€, la somme des lignes de 17,06\u00A0€.");
    }

    @Test
    void what_else_an_invoice_may_say_is_read() {
        var file =
                Csv.guide()
                        .alsoWith("beneficiaire", "nature", "prelevement_le", "total", "type")
                        .with("beneficiaire", "Monsieur ALQUIER Paul", "nature", "livraison")
                        .with("prelevement_le", "10/02/2020", "total", "8,53", "type", "facture");

        var invoice = read(file).getFirst();

        assertThat(invoice.heading().beneficiary()).isEqualTo("Monsieur ALQUIER Paul");
        assertThat(invoice.schedule().directDebitOn()).isEqualTo("2020-02-10");
        assertThat(invoice.lines().getFirst().nature()).isEqualTo(Nature.MEAL_DELIVERY);
        assertThat(invoice.isCreditNote()).isFalse();
    }

    @Test
    void a_credit_note_names_the_invoice_that_it_lowers() {
        var file = Csv.guide().alsoWith("type", "facture_origine");

        var note = read(file.with("type", "avoir", "facture_origine", "2001000000")).getFirst();
        assertThat(note.credits()).isEqualTo(new InvoiceReference("action-sociale", "2001000000"));

        assertThat(read(file.with("facture_origine", ""))).isEmpty();
        assertThat(read(file.with("type", "facture", "facture_origine", "1"))).isEmpty();
        assertThat(errors.list())
                .extracting(FieldError::message)
                .containsExactly(
                        "Indiquez le numéro de la facture que cet avoir réduit.",
                        "Seul un avoir indique la facture qu'il réduit.");
    }

    @Test
    void settlements_cancellations_and_referrals_come_in_files_of_their_own() {
        var settled =
                entries(
                        """
                        service;numero;reference;date_reglement;moyen;montant
                        action-sociale;1;CH-77;03/02/2020;cheque;8,53
                        action-sociale;1;CH-77R;09/02/2020;cheque;-8,53
                        """);
        var cancelled =
                entries(
                        """
                        service;numero;date_annulation;remplacee_par
                        action-sociale;2;03/02/2020;3
                        """);
        var referred = entries("service;numero;transmise_le\naction-sociale;4;03/02/2020\n");

        assertThat(errors.list()).isEmpty();
        assertThat(settled)
                .containsExactly(
                        new FileEntry.Settled(
                                reference("1"),
                                new Settlement(
                                        "bo-CH-77",
                                        853,
                                        Instant.parse("2020-02-03T11:00:00Z"),
                                        Settlement.Means.CHEQUE)),
                        new FileEntry.Settled(
                                reference("1"),
                                new Settlement(
                                        "bo-CH-77R",
                                        -853,
                                        Instant.parse("2020-02-09T11:00:00Z"),
                                        Settlement.Means.CHEQUE)));
        assertThat(cancelled).containsExactly(new FileEntry.Cancelled(reference("2"), "3"));
        assertThat(referred).containsExactly(new FileEntry.Referred(reference("4")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x;1;R;03/02/2020;cheque;8,53                | service        | inconnu",
                "action-sociale;;R;03/02/2020;cheque;8,53    | numero         | vide",
                "action-sociale;1;;03/02/2020;cheque;8,53    | reference      | vide",
                "action-sociale;1;R;03/02/2099;cheque;8,53   | date_reglement | avenir",
                "action-sociale;1;R;31/02/2020;cheque;8,53   | date_reglement | n'existe pas",
                "action-sociale;1;R;03/02/2020;troc;8,53     | moyen          | autre, cheque",
                "action-sociale;1;R;03/02/2020;cheque;0      | montant        | comprise entre",
                "action-sociale;1;R;03/02/2020;cheque;--8,53 | montant        | envoyez un avoir",
            })
    void a_wrong_settlement_is_refused_with_its_line_and_the_reason(
            String row, String column, String reason) {
        String header = "service;numero;reference;date_reglement;moyen;montant\n";

        assertThat(entries(header + row + "\n")).isEmpty();
        assertThat(errors.list()).hasSize(1);
        assertThat(errors.list().getFirst().line()).isEqualTo(2);
        assertThat(errors.list().getFirst().field()).isEqualTo(column);
        assertThat(errors.list().getFirst().message()).contains(reason);
    }

    private static InvoiceReference reference(String number) {
        return new InvoiceReference("action-sociale", number);
    }

    private List<InvoiceContent> read(Csv file) {
        return read(file.text(), StandardCharsets.UTF_8);
    }

    private List<InvoiceContent> read(String text, Charset encoding) {
        return entries(text.getBytes(encoding)).stream()
                .map(entry -> ((FileEntry.Issued) entry).content())
                .toList();
    }

    private List<FileEntry> entries(String text) {
        return entries(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<FileEntry> entries(byte[] bytes) {
        var services = new ServiceColumn(new KnownServices(Map.of("action-sociale", "…")));
        var entries = new ArrayList<FileEntry>();
        var clock = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
        try {
            Path file = Files.write(folder.resolve("file.csv"), bytes);
            new CsvFile(services, new NewsReader(services, clock))
                    .read(file, errors, (entry, _) -> entries.add(entry));
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
