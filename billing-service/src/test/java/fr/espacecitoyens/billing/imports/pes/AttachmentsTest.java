package fr.espacecitoyens.billing.imports.pes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.billing.imports.ImportErrors;
import fr.espacecitoyens.billing.invoice.InvoiceReference;
import fr.espacecitoyens.platform.web.FieldError;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentsTest {

    private static final int MAX = 5 * 1024 * 1024;
    private static final byte[] PDF = "%PDF-1.7 facture".getBytes(StandardCharsets.US_ASCII);

    private final ImportErrors errors = new ImportErrors();

    @TempDir private Path folder = Path.of(".");

    @Test
    void each_invoice_is_given_its_own_pdf() {
        byte[] other = noise(MAX);

        var pdfs =
                read(PesWriter.ormc().attach("A1", PDF).piece("NumDette", "2").attach("A2", other));

        assertThat(errors.list()).isEmpty();
        assertThat(pdfs).containsOnlyKeys(invoice("2001000001"), invoice("2"));
        assertThat(pdfs.get(invoice("2001000001"))).isEqualTo(PDF);
        assertThat(pdfs.get(invoice("2"))).isEqualTo(other);
    }

    @Test
    void a_program_that_leaves_out_gzip_is_understood() {
        var pdfs = read(PesWriter.ormc().refer("A1").pj("A1", "007", base64(PDF)));

        assertThat(pdfs.get(invoice("2001000001"))).isEqualTo(PDF);
    }

    @Test
    void papers_for_the_accountant_are_not_for_citizens() {
        assertThat(read(PesWriter.ormc().refer("A1").pj("A1", "002", base64(PDF)))).isEmpty();
        assertThat(errors.list()).isEmpty();
    }

    @Test
    void a_document_that_is_not_accepted_is_refused_with_its_line() {
        var file = PesWriter.ormc().attach("A1", "MZ".getBytes(StandardCharsets.US_ASCII));

        assertThat(read(file)).isEmpty();

        assertThat(messages()).containsExactly("Ce document n'est pas un PDF.");
        assertThat(errors.list().getFirst().line())
                .isEqualTo(file.text().lines().toList().lastIndexOf("<IdUnique V=\"A1\"/>") + 1);
    }

    @Test
    void an_attachment_of_more_than_5_megabytes_is_refused() {
        read(PesWriter.ormc().attach("A1", noise(MAX + 1)));

        assertThat(messages()).containsExactly("Ce PDF dépasse 5 Mo.");
    }

    @Test
    void an_attachment_that_inflates_beyond_5_megabytes_is_refused() {
        read(PesWriter.ormc().attach("A1", new byte[100 * MAX]));

        assertThat(messages()).containsExactly("Ce PDF dépasse 5 Mo.");
    }

    @Test
    void an_attachment_that_cannot_be_unpacked_is_refused() {
        read(PesWriter.ormc().refer("A1").pj("A1", "007", "pas du Base64 !"));
        read(
                PesWriter.ormc()
                        .refer("A1")
                        .pj("A1", "007", base64(new byte[] {0x1F, (byte) 0x8B, 8})));

        assertThat(messages())
                .containsExactly(
                        "Le contenu de cette PJ n'est pas en Base64.",
                        "Le contenu de cette PJ est tronqué ou mal compressé.");
    }

    @Test
    void an_attachment_of_no_piece_is_refused() {
        read(PesWriter.ormc().pj("A1", "007", base64(PDF)));

        assertThat(messages())
                .containsExactly("Cette PJ ne correspond à aucune pièce du fichier (PJRef).");
    }

    @Test
    void the_pdf_of_a_refused_piece_is_passed_over() {
        assertThat(read(PesWriter.ormc().attach("A1", PDF).with("MtHT", "0.00"))).isEmpty();

        assertThat(errors.list()).extracting(FieldError::field).containsExactly("MtHT");
    }

    @Test
    void two_pdfs_of_one_invoice_or_one_pdf_of_two_are_refused() {
        read(PesWriter.ormc().attach("A1", PDF).attach("A2", PDF));
        read(PesWriter.ormc().attach("B1", PDF).piece("NumDette", "2").refer("B1"));

        assertThat(messages())
                .containsExactly(
                        "La facture 2001000001 a déjà un PDF dans ce fichier.",
                        "Cette PJ est rattachée à plusieurs pièces : une par facture.");
    }

    private List<String> messages() {
        return errors.list().stream().map(FieldError::message).toList();
    }

    private static InvoiceReference invoice(String number) {
        return new InvoiceReference("action-sociale", number);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Bytes that gzip cannot make smaller. */
    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        System.arraycopy(PDF, 0, bytes, 0, PDF.length);
        return bytes;
    }

    private Map<InvoiceReference, byte[]> read(PesWriter file) {
        var pdfs = new LinkedHashMap<InvoiceReference, byte[]>();
        new PesFile(
                        file.writeTo(folder),
                        TestSettings.TOWN,
                        pdf ->
                                pdf[0] == 0 || pdf[0] == '%'
                                        ? null
                                        : "Ce document n'est pas un PDF.")
                .read(errors, (_, _) -> {}, pdfs::put);
        return pdfs;
    }
}
