package fr.espacecitoyens.billing.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.billing.customer.KnownServices;
import fr.espacecitoyens.billing.invoice.InvoiceContent;
import fr.espacecitoyens.billing.invoice.InvoiceFixtures;
import fr.espacecitoyens.platform.web.FieldError;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceFileTest {

    private final ImportErrors errors = new ImportErrors();

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

        assertThat(errors.list()).hasSize(Column.values().length);
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
                "prix_unitaire  | -8,53                 | par exemple 8,53",
                "prix_unitaire  | gratuit               | par exemple 8,53",
                "prix_unitaire  | 12 34,00              | par exemple 8,53",
                "montant        | 0,00                  | comprise entre",
                "montant        | 100000,01             | comprise entre",
                "montant        | 99999999999999999,99  | comprise entre",
                "montant        | 8,54                  | Quantité × prix unitaire font 8,53",
            })
    void a_wrong_field_is_refused_with_its_line_and_the_reason(
            String column, String text, String reason) {
        assertThat(read(Csv.guide().row("numero", "2").with(column, text))).hasSize(1);

        assertThat(errors.list()).hasSize(1);
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
    void after_a_hundred_errors_reading_stops() {
        var file = new Csv();
        for (int i = 0; i < 300; i++) {
            file.row("numero", "N" + i, "montant", "x");
        }

        read(file);

        assertThat(errors.list()).hasSize(100);
        assertThat(errors.refusal().detail()).contains("100 erreurs ou plus");
    }

    private List<InvoiceContent> read(Csv file) {
        return read(file.text(), StandardCharsets.UTF_8);
    }

    private List<InvoiceContent> read(String text, Charset encoding) {
        byte[] bytes = text.getBytes(encoding);
        var found = Encoding.of(bytes, errors);
        assertThat(found).isEqualTo(encoding);
        var services = new KnownServices(Map.of("action-sociale", "Action sociale"));
        var invoices = new ArrayList<InvoiceContent>();
        new InvoiceFile(bytes, encoding, services)
                .read(errors, (invoice, _) -> invoices.add(invoice));
        return invoices;
    }
}
