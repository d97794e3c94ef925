package fr.espacecitoyens.billing.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.espacecitoyens.platform.test.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class ImportedPdfsTest {

    private final ImportedPdfs imported;

    ImportedPdfsTest(ImportedPdfs imported) {
        this.imported = imported;
    }

    @Test
    void an_invoice_has_the_file_that_came_last() {
        imported.store("replaced", new byte[] {1});
        imported.store("replaced", new byte[] {2});

        assertThat(imported.find("replaced")).hasValue(new byte[] {2});
        assertThat(imported.find("another")).isEmpty();
    }

    @Test
    void a_file_of_five_megabytes_is_kept_and_a_bigger_one_is_not() {
        imported.store("big", new byte[PdfCheck.MAX_BYTES]);

        assertThat(imported.find("big").orElseThrow()).hasSize(PdfCheck.MAX_BYTES);
        assertThatThrownBy(() -> imported.store("big", new byte[PdfCheck.MAX_BYTES + 1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_file_can_be_removed_more_than_once() {
        imported.store("removed", new byte[] {1});

        imported.remove("removed");
        imported.remove("removed");

        assertThat(imported.find("removed")).isEmpty();
    }
}
