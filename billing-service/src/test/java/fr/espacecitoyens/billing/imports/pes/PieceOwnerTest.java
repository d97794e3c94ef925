package fr.espacecitoyens.billing.imports.pes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.billing.imports.ImportErrors;
import fr.espacecitoyens.billing.invoice.InvoiceContent;
import fr.espacecitoyens.platform.web.FieldError;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PieceOwnerTest {

    private final ImportErrors errors = new ImportErrors();

    @TempDir private Path folder = Path.of(".");

    @Test
    void one_customer_in_two_spellings_is_one_debtor() {
        var read = read(PesWriter.ormc().line("Prenom", "Cecile"), TestSettings.TOWN);

        assertThat(errors.list()).isEmpty();
        assertThat(read.getFirst().heading().addressee()).isEqualTo("Madame ALQUIER Cécile");
    }

    @Test
    void a_piece_of_two_debtors_is_refused() {
        read(PesWriter.ormc().line("RefTiers", "C-0002"), TestSettings.TOWN);

        assertThat(messages())
                .containsExactly(
                        "Cette pièce a plusieurs débiteurs : faites une pièce pour chacun.");
    }

    @Test
    void a_product_of_no_service_is_refused() {
        var origins = List.of(new PesSettings.Origin("action-sociale", "200", "", Set.of()));

        read(
                PesWriter.ormc(),
                new PesSettings(origins, TestSettings.DEADLINES, Map.of(), Map.of()));

        assertThat(messages())
                .containsExactly(
                        "Aucun service n'est prévu pour la collectivité 100, budget 00, produit REPA :"
                                + " demandez à l'exploitant de l'ajouter.");
    }

    @Test
    void lines_of_two_services_are_refused() {
        var origins =
                List.of(
                        new PesSettings.Origin("jeunesse", "", "", Set.of("CLSH")),
                        new PesSettings.Origin("action-sociale", "", "", Set.of()));

        read(
                PesWriter.ormc().line("CodProdLoc", "CLSH"),
                new PesSettings(origins, TestSettings.DEADLINES, Map.of(), Map.of()));

        assertThat(messages().getFirst()).contains("plusieurs services");
    }

    private List<String> messages() {
        return errors.list().stream().map(FieldError::message).toList();
    }

    private List<InvoiceContent> read(PesWriter file, PesSettings settings) {
        return PesReading.of(file.writeTo(folder), settings, errors);
    }
}
