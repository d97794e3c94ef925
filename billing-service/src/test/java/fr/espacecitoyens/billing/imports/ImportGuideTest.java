package fr.espacecitoyens.billing.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ImportGuideTest {

    @Test
    void the_guide_for_the_back_office_names_every_column() throws IOException {
        String guide = Files.readString(Path.of("../docs/import.md"));

        assertThat(Arrays.stream(Column.values()).map(column -> column.title))
                .allMatch(title -> guide.matches("(?s).*[`;(]" + title + "[`;)].*"));
    }

    @Test
    void its_example_is_the_guides_invoice() throws IOException {
        String guide = Files.readString(Path.of("../docs/import.md"));

        assertThat(Csv.guide().text().lines()).allMatch(guide::contains);
    }
}
