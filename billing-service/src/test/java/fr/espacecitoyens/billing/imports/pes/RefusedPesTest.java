package fr.espacecitoyens.billing.imports.pes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.billing.imports.ImportErrors;
import fr.espacecitoyens.billing.invoice.InvoiceContent;
import fr.espacecitoyens.platform.web.FieldError;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedPesTest {

    private final ImportErrors errors = new ImportErrors();

    @TempDir private Path folder = Path.of(".");

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
                "RefTiers    | 12345678901234567890123456789012345678901 | dépasse 40 caractères",
                "NumDette    | 123456789012345678901 | 20 au plus",
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
        read(PesWriter.ormc().with("NumDette", "x", "TypPce", "", "MtHT", "", "Nom", ""));

        assertThat(errors.list())
                .extracting(FieldError::field)
                .containsExactly("Nom", "MtHT", "TypPce", "NumDette");
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
    void a_file_whose_sums_are_wrong_is_refused_as_a_whole() {
        read(PesWriter.ormc().with("MtHT", "0.00"));
        assertThat(errors.isFatal()).isFalse();

        read(PesWriter.ormc().with("MtBordHt", "8.54"));
        assertThat(errors.isFatal()).isTrue();
    }

    private List<String> messages() {
        return errors.list().stream().map(FieldError::message).toList();
    }

    private static int line(FieldError error) {
        Integer line = error.line();
        return line == null ? 0 : line;
    }

    private List<InvoiceContent> read(PesWriter file) {
        return PesReading.of(file.writeTo(folder), TestSettings.TOWN, errors);
    }

    private void readText(String text) {
        PesReading.of(PesReading.write(folder, text), TestSettings.TOWN, errors);
    }
}
