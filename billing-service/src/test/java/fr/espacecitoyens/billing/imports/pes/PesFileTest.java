package fr.espacecitoyens.billing.imports.pes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.billing.imports.ImportErrors;
import fr.espacecitoyens.billing.invoice.Heading;
import fr.espacecitoyens.billing.invoice.InvoiceContent;
import fr.espacecitoyens.billing.invoice.InvoiceFixtures;
import fr.espacecitoyens.billing.invoice.InvoiceLine;
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
    void a_town_may_have_words_for_its_periods_and_services_for_its_products() {
        var origins =
                List.of(
                        new PesSettings.Origin("jeunesse", "100", "", Set.of("CLSH")),
                        new PesSettings.Origin("action-sociale", "100", "00", Set.of()));
        var settings =
                new PesSettings(origins, TestSettings.DEADLINES, Map.of("1", "Premier trimestre"));
        var file = PesWriter.ormc().piece("NumDette", "2", "CodProdLoc", "CLSH");

        var read = read(file, settings);

        assertThat(read)
                .extracting(content -> content.customer().service())
                .containsExactly("action-sociale", "jeunesse");
        assertThat(read.getFirst().heading().period()).isEqualTo("Premier trimestre 2020");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-8"})
    void accents_survive_in_every_encoding(String encoding) {
        var read = read(PesWriter.ormc().encoding(encoding));

        assertThat(errors.list()).isEmpty();
        assertThat(read.getFirst().heading().label()).isEqualTo("Facturation service séniors");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TypFic      | PESALR3    | seuls PESORMC et PESALR2",
                "Exer        | 1920       | entre 2000 et 2100",
                "TypBord     | 02         | importez un fichier d'annulations",
                "DteBordEm   | 2019-02-30 | n'existe pas",
                "DteBordEm   | 17/12/2019 | par exemple 2019-12-17",
                "DteAsp      | 2019-12-16 | avant l'émission",
                "NbrPce      | 2          | annonce 2 pièces, le fichier en contient 1",
                "NbrPce      | beaucoup   | nombre entier",
                "MtBordHt    | 8.54       | annonce 8,54\u00A0€, ses lignes font 8,53\u00A0€",
                "MtBordTVA   | 1.00       | annonce 1,00\u00A0€, ses lignes font 0,00\u00A0€",
                "TypPce      | 05         | seules les pièces de type 15",
                "IdPce       | ''         | absente ou vide",
                "NumDette    | ''         | absente ou vide",
                "NumDette    | ../etc     | Seuls les chiffres",
                "ObjPce      | a\u007Fb   | illisible",
                "CodProdLoc  | ''         | absente ou vide",
                "MtHT        | 8,53       | avec un point",
                "MtHT        | -8.53      | négatif",
                "MtHT        | 0.00       | entre 0.01 et 100000.00",
                "MtHT        | 100000.01  | entre 0.01 et 100000.00",
                "MtHT        | 999999999999.99 | entre 0.01 et 100000.00",
                "MtHT        | 1e3        | avec un point",
                "MtHT        | 9999999999999999999 | avec un point",
                "MtTVA       | -1.00      | négatif",
                "RefTiers    | ''         | absente ou vide",
                "RefTiers    | C 1        | lettres sans accent",
                "Nom         | ''         | absente ou vide",
                "CodCol      | ''         | absente ou vide",
            })
    void a_wrong_value_is_refused_with_its_line_and_the_reason(
            String name, String value, String reason) {
        var file = PesWriter.ormc().with(name, value);

        assertThat(read(file)).hasSizeLessThanOrEqualTo(1);

        var error = errors.list().getFirst();
        assertThat(error.field()).isEqualTo(name);
        assertThat(error.message()).contains(reason);
        if (!value.isEmpty()) {
            String line = file.text().lines().toList().get(line(error) - 1);
            assertThat(line).isEqualTo("<%s V=\"%s\"/>".formatted(name, value));
        }
    }

    @Test
    void every_error_is_found_in_one_go() {
        read(PesWriter.ormc().with("Exer", "", "NumDette", "x", "MtHT", "", "Nom", ""));

        assertThat(errors.list())
                .extracting(FieldError::field)
                .containsExactly("Exer", "Nom", "MtHT");
    }

    @Test
    void a_text_may_have_200_letters_and_no_more() {
        assertThat(read(PesWriter.ormc().with("ObjPce", "😀".repeat(200)).encoding("UTF-8")))
                .hasSize(1);

        read(PesWriter.ormc().with("ObjPce", "😀".repeat(201)).encoding("UTF-8"));

        assertThat(messages()).containsExactly("Ce texte dépasse 200 caractères.");
    }

    @Test
    void a_piece_without_lines_or_debtor_is_refused() {
        String text = PesWriter.ormc().text();

        readText(text.replaceAll("(?s)<LigneDePiece>.*</LigneDePiece>", ""));
        readText(text.replaceAll("(?s)<Tiers>.*</Tiers>", ""));

        assertThat(messages())
                .contains(
                        "Cette pièce n'a aucune ligne.",
                        "Cette pièce n'a pas de débiteur : ajoutez le bloc Tiers.");
    }

    @Test
    void a_piece_of_two_debtors_is_refused() {
        read(PesWriter.ormc().line("RefTiers", "C-0002"));

        assertThat(messages())
                .containsExactly(
                        "Cette pièce a plusieurs débiteurs : faites une pièce pour chacun.");
    }

    @Test
    void a_product_of_no_service_is_refused() {
        var origins = List.of(new PesSettings.Origin("action-sociale", "200", "", Set.of()));

        read(PesWriter.ormc(), new PesSettings(origins, TestSettings.DEADLINES, Map.of()));

        assertThat(messages())
                .containsExactly(
                        "Aucun service n'est prévu pour ce produit (collectivité 100, budget 00,"
                                + " produit REPA) : demandez à l'exploitant de l'ajouter.");
    }

    @Test
    void lines_of_two_services_are_refused() {
        var origins =
                List.of(
                        new PesSettings.Origin("jeunesse", "", "", Set.of("CLSH")),
                        new PesSettings.Origin("action-sociale", "", "", Set.of()));

        read(
                PesWriter.ormc().line("CodProdLoc", "CLSH"),
                new PesSettings(origins, TestSettings.DEADLINES, Map.of()));

        assertThat(messages().getFirst()).contains("plusieurs services");
    }

    @Test
    void a_number_that_comes_back_is_refused_with_the_line_of_the_first() {
        var file = PesWriter.ormc().piece();

        assertThat(read(file)).hasSize(1);

        int first = file.text().lines().toList().indexOf("<Piece><BlocPiece>") + 1;
        assertThat(messages())
                .containsExactly("La facture 2001000001 figure déjà à la ligne " + first + ".");
        assertThat(line(errors.list().getFirst())).isGreaterThan(first);
    }

    @Test
    void an_invoice_has_at_most_500_lines_and_100_000_euros() {
        var tooLong = PesWriter.ormc();
        for (int i = 0; i < 500; i++) {
            tooLong.line();
        }

        read(tooLong);
        read(PesWriter.ormc().with("MtHT", "100000").line("MtHT", "0.01"));

        assertThat(messages())
                .containsExactly(
                        "Une facture compte au plus 500 lignes.",
                        "La facture s'élève à 100\u202F000,01\u00A0€ : 100\u202F000\u00A0€ au plus.");
    }

    @Test
    void a_roll_without_pieces_holds_no_invoice() {
        readText(PesWriter.ormc().text().replaceAll("(?s)<Bordereau>.*</Bordereau>", ""));

        assertThat(messages()).containsExactly("Le fichier ne contient aucune facture.");
    }

    @Test
    void a_bordereau_without_its_block_is_refused() {
        readText(PesWriter.ormc().text().replaceAll("(?s)<BlocBordereau>.*</BlocBordereau>", ""));

        assertThat(messages()).containsExactly("Ce bordereau n'a pas de BlocBordereau.");
    }

    @Test
    void expenses_and_other_xml_are_refused() {
        readText("<?xml version=\"1.0\"?>\n<rss/>");
        readText(PesWriter.ormc().text().replace("PES_RecetteAller", "PES_DepenseAller"));

        assertThat(messages())
                .contains(
                        "Ce XML n'est pas un fichier PES v2 aller (PES_Aller).",
                        "Ce fichier contient des dépenses : envoyez un PES Recette.");
    }

    @Test
    void after_a_hundred_errors_nothing_more_is_kept() {
        var file = PesWriter.ormc();
        for (int i = 0; i < 300; i++) {
            file.piece("NumDette", "x");
        }

        read(file);

        assertThat(errors.list()).hasSize(100);
    }

    private List<String> messages() {
        return errors.list().stream().map(FieldError::message).toList();
    }

    private static int line(FieldError error) {
        Integer line = error.line();
        return line == null ? 0 : line;
    }

    private List<InvoiceContent> read(PesWriter file) {
        return read(file, TestSettings.TOWN);
    }

    private List<InvoiceContent> read(PesWriter file, PesSettings settings) {
        return PesReading.of(file.writeTo(folder), settings, errors);
    }

    private void readText(String text) {
        PesReading.of(PesReading.write(folder, text), TestSettings.TOWN, errors);
    }
}
