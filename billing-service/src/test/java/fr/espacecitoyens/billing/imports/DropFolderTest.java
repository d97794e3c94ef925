package fr.espacecitoyens.billing.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.billing.BillingClient;
import fr.espacecitoyens.platform.test.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ServiceTest
class DropFolderTest {

    @TempDir private static Path folder = Path.of(".");

    private final String number = BillingClient.unique("D");

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("billing.imports.folder.path", () -> folder.toString());
        registry.add("billing.imports.folder.interval", () -> "100ms");
        registry.add("billing.imports.folder.quiet", () -> "300ms");
    }

    @Test
    void a_file_that_is_put_into_the_folder_is_published() throws IOException {
        Files.writeString(folder.resolve("juillet.csv"), invoice().text());

        await().until(() -> names("publies").stream().anyMatch(n -> n.endsWith("__juillet.csv")));
        assertThat(new BillingClient(port).onlyInvoiceOf(number).get("number").asString())
                .isEqualTo(number);
        assertThat(folder.resolve("juillet.csv")).doesNotExist();
    }

    @Test
    void a_file_with_errors_lies_among_the_refused_with_its_errors_beside_it() throws IOException {
        Files.writeString(folder.resolve("faux.csv"), invoice().with("montant", "9,99").text());

        await().until(() -> names("refuses").stream().anyMatch(n -> n.endsWith("__faux.csv")));
        String report =
                names("refuses").stream()
                        .filter(n -> n.endsWith("faux.csv.csv"))
                        .findAny()
                        .orElseThrow();
        assertThat(Files.readString(folder.resolve("refuses").resolve(report)))
                .startsWith("\uFEFFligne;champ;erreur")
                .contains("2;montant;Quantité × prix unitaire font 8,53");
    }

    @Test
    void a_file_that_is_still_being_copied_is_left_alone() throws IOException {
        Path copying = Files.writeString(folder.resolve("aout.csv.part"), invoice().text());
        Files.writeString(folder.resolve("septembre.csv"), invoice().text());

        await().until(() -> names("publies").stream().anyMatch(n -> n.endsWith("__septembre.csv")));
        assertThat(copying).exists();
    }

    private Csv invoice() {
        return Csv.guide().with("numero", number, "numero_client", number);
    }

    private static List<String> names(String subfolder) throws IOException {
        Path path = folder.resolve(subfolder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
