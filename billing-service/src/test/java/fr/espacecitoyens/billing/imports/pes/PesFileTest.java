package fr.espacecitoyens.billing.imports.pes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.billing.imports.ImportErrors;
import fr.espacecitoyens.billing.invoice.Heading;
import fr.espacecitoyens.billing.invoice.InvoiceContent;
import fr.espacecitoyens.billing.invoice.InvoiceFixtures;
import fr.espacecitoyens.billing.invoice.InvoiceLine;
import fr.espacecitoyens.billing.invoice.InvoiceLine.Nature;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import fr.espacecitoyens.platform.web.FieldError;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PesFileTest {

    private final ImportErrors errors = new ImportErrors();

    @TempDir private Path folder = Path.of(".");

    @Test
    void the_guides_invoice_is_read_from_a_roll_as_it_is_printed() {
        var guide = InvoiceFixtures.guideContent();

        var read = read(PesWriter.ormc());

        assertThat(errors.list()).isEmpty();
        assertThat(read)
                .containsExactly(
                        new InvoiceContent(
                                guide.reference(),
                                guide.customer(),
                                new Heading(
                                        "Madame ALQUIER Cécile",
                                        "Facturation service séniors",
                                        "Exercice 2020, période 1"),
                                guide.schedule(),
                                guide.lines()));
    }

    @Test
    void an_ordinary_receipt_bears_its_year_since_its_number_comes_back_each_year() {
        var read = read(PesWriter.titres());

        assertThat(errors.list()).isEmpty();
        assertThat(read.getFirst().reference())
                .isEqualTo(new InvoiceReference("action-sociale", "2020-1"));
        assertThat(read.getFirst().heading().period()).isEqualTo("Exercice 2020");
    }

    @Test
    void a_file_of_several_bordereaux_and_lines_is_read_to_the_cent() {
        var file =
                PesWriter.ormc()
                        .line("ObjLignePce", "Livraison", "MtHT", "2.10", "MtTVA", "0.12")
                        .piece("IdPce", "2", "NumDette", "2001000002", "RefTiers", "C-0002")
                        .bordereau(
                                "IdBord", "13", "DteBordEm", "2020-01-17", "DteAsp", "2020-01-20")
                        .piece("NumDette", "2001000003", "MtHT", "99999.99");

        var read = read(file);

        assertThat(errors.list()).isEmpty();
        assertThat(read)
                .extracting(content -> content.total().cents())
                .containsExactly(1075L, 853L, 9_999_999L);
        assertThat(read.getFirst().lines())
                .containsExactly(
                        new InvoiceLine("Repas livré à domicile", 100, 853, 853),
                        new InvoiceLine("Livraison", 100, 222, 222));
        assertThat(read.getLast().schedule().issuedOn()).isEqualTo(LocalDate.of(2020, 1, 17));
        assertThat(read.getLast().schedule().dueOn()).isEqualTo(LocalDate.of(2020, 3, 20));
    }

    @Test
    void a_notice_of_its_own_date_moves_the_due_date_and_the_end_of_online_payment() {
        var schedule = read(PesWriter.ormc().sentOn("2020-01-02")).getFirst().schedule();

        assertThat(schedule.dueOn()).isEqualTo(LocalDate.of(2020, 3, 2));
        assertThat(schedule.online().localFrom()).isEqualTo(LocalDateTime.of(2019, 12, 17, 8, 0));
        assertThat(schedule.online().localUntil()).isEqualTo(LocalDateTime.of(2020, 2, 16, 18, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "Mme,     Alquier, Cécile,  Madame ALQUIER Cécile",
        "Melle,   Alquier, Cécile,  Madame ALQUIER Cécile",
        "M.,      Éloi,    Noël,    Monsieur ÉLOI Noël",
        "Mr,      Éloi,    Noël,    Monsieur ÉLOI Noël",
        "M et Mme, Alquier, '',     Monsieur et Madame ALQUIER",
        "Sté,     Trouve,  '',      Sté TROUVE",
        "'',      Alquier, Cécile,  ALQUIER Cécile",
    })
    void the_addressee_is_written_as_on_the_envelope(
            String title, String name, String firstName, String addressee) {
        var file = PesWriter.ormc().with("Civilite", title, "Nom", name, "Prenom", firstName);

        assertThat(read(file).getFirst().heading().addressee()).isEqualTo(addressee);
    }

    @Test
    void a_line_without_label_bears_that_of_its_piece_and_a_piece_that_of_its_bordereau() {
        var content = read(PesWriter.ormc().with("ObjPce", "", "ObjLignePce", "")).getFirst();

        assertThat(content.heading().label()).isEqualTo("Repas");
        assertThat(content.lines().getFirst().label()).isEqualTo("Repas");
    }

    @Test
    void a_town_may_have_words_for_its_periods_and_services_and_natures_for_its_products() {
        var origins =
                List.of(
                        new PesSettings.Origin("jeunesse", "100", "", Set.of("CLSH")),
                        new PesSettings.Origin("action-sociale", "100", "00", Set.of()));
        var settings =
                new PesSettings(
                        origins,
                        TestSettings.DEADLINES,
                        Map.of("REPA", Nature.MEAL),
                        Map.of("1", "Premier trimestre"));
        var file = PesWriter.ormc().piece("NumDette", "2", "CodProdLoc", "CLSH");

        var read = read(file, settings);

        assertThat(read)
                .extracting(content -> content.customer().service())
                .containsExactly("action-sociale", "jeunesse");
        assertThat(read.getFirst().heading().period()).isEqualTo("Premier trimestre 2020");
        assertThat(read.getFirst().lines().getFirst().nature()).isEqualTo(Nature.MEAL);
        assertThat(read.getLast().lines().getFirst().nature()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"InfoPrelevement", "InfoPrelevementSEPA"})
    void an_invoice_in_direct_debit_bears_its_day(String block) {
        var file = PesWriter.ormc().directDebit(block, "2020-02-10").line();

        assertThat(read(file).getFirst().schedule().directDebitOn())
                .isEqualTo(LocalDate.of(2020, 2, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2019-12-16", "bientôt"})
    void a_direct_debit_without_a_day_or_before_the_issue_is_refused(String day) {
        assertThat(read(PesWriter.ormc().directDebit("InfoPrelevementSEPA", day))).isEmpty();

        assertThat(errors.list()).extracting(FieldError::field).containsExactly("DtePrel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-8"})
    void accents_survive_in_every_encoding(String encoding) {
        var read = read(PesWriter.ormc().encoding(encoding));

        assertThat(errors.list()).isEmpty();
        assertThat(read.getFirst().heading().label()).isEqualTo("Facturation service séniors");
    }

    private List<InvoiceContent> read(PesWriter file) {
        return read(file, TestSettings.TOWN);
    }

    private List<InvoiceContent> read(PesWriter file, PesSettings settings) {
        return PesReading.of(file.writeTo(folder), settings, errors);
    }
}
