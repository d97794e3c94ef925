package fr.espacecitoyens.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A receipt is kept, shown to somebody else, and verified by them. */
class ReceiptJourney {

    private final Person person = Person.somebody();
    private final Amount amount = Amount.unlikeAnyOther();

    @TempDir Path folder;

    private Path certificate = Path.of("");

    @BeforeEach
    void certificate() throws Exception {
        certificate = folder.resolve("recus.pem");
        Files.writeString(certificate, JsonHttp.text(Town.portal() + "/preuves/recus.pem"));
    }

    @ParameterizedTest
    @EnumSource(Browsing.class)
    void a_receipt_is_kept_and_checked_by_somebody_without_an_account(Browsing browsing)
            throws Exception {
        Path receipt = paid(browsing);
        assertThat(CommandLine.verifies("receipt", receipt, certificate).output())
                .contains("Ce reçu est authentique");

        try (var somebody = new Visitor(browsing)) {
            somebody.page().navigate(scanned(receipt));
            assertThat(somebody.text()).contains("est authentique", amount.inFrench());
            somebody.looksAt("70-recu-authentique");

            somebody.opens("/recus/verifier");
            somebody.types("Numéro du reçu", "R2026-999999");
            somebody.types("Code de vérification", "0123456789abcdef0123");
            somebody.clicks("VÉRIFIER LE REÇU");
            assertThat(somebody.text()).contains("Aucun reçu ne porte ce numéro et ce code");
            somebody.types("Code de vérification", "abc");
            somebody.clicks("VÉRIFIER LE REÇU");
            assertThat(somebody.text()).contains("Certains champs sont à corriger");
            somebody.looksAt("71-recu-inconnu");
        }
    }

    @Test
    void whatever_is_done_to_the_file_is_seen_without_the_portal() throws Exception {
        Path receipt = paid(Browsing.WITH_JAVASCRIPT);
        byte[] genuine = Files.readAllBytes(receipt);

        refused(changed(genuine, 700));
        refused(changed(genuine, genuine.length - 700));
        refused(
                (new String(genuine, StandardCharsets.ISO_8859_1) + "more")
                        .getBytes(StandardCharsets.ISO_8859_1));
        refused("no PDF".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_journal_that_was_exported_fits_together_until_it_is_changed() throws Exception {
        paid(Browsing.WITH_JAVASCRIPT);
        String journal = BackOfficeApi.text("/api/payment/staff/journal");
        Path file = Files.writeString(folder.resolve("journal.txt"), journal);
        assertThat(CommandLine.verifies("journal", file).output()).contains("Tout concorde");

        Path changed = folder.resolve("changed.txt");
        Files.writeString(changed, journal.replaceFirst(" APPLIED ", " UNAPPLIED "));

        assertThat(CommandLine.verifies("journal", changed).exitCode()).isEqualTo(2);
    }

    private void refused(byte[] content) throws Exception {
        Path file = Files.write(folder.resolve("changed.pdf"), content);

        var result = CommandLine.verifies("receipt", file, certificate);

        assertThat(result.exitCode()).as(result.output()).isEqualTo(2);
        assertThat(result.output()).contains("Ce reçu ne concorde pas");
    }

    private static byte[] changed(byte[] content, int position) {
        byte[] copy = content.clone();
        copy[position] ^= 1;
        return copy;
    }

    /** Pays an invoice, and keeps the receipt that the page offers. */
    private Path paid(Browsing browsing) {
        String number = Town.bills(person.customer(), amount);
        try (var visitor = new Visitor(browsing)) {
            var citizen = new Citizen(visitor, person);
            citizen.createsAnAccount(Town.issuesKey(person.customer()));
            citizen.activatesTheAccount();
            citizen.logsIn();
            citizen.opensTheInvoice(number);
            citizen.startsPaying();
            citizen.paysWith(Cards.ACCEPTED);
            citizen.returnsToTheShop();
            citizen.seesSoon("votre facture est réglée");
            Path kept = folder.resolve("recu-" + number + ".pdf");
            // The journal numbers it a moment later.
            await().atMost(Duration.ofSeconds(20)).until(() -> isKept(visitor, kept));
            return kept;
        }
    }

    private static boolean isKept(Visitor visitor, Path file) throws Exception {
        String address = visitor.page().locator("#download-receipt").getAttribute("href");
        var answer = visitor.page().request().get(Town.portal() + address);
        if (!answer.ok()) {
            return false;
        }
        assertThat(answer.headers().get("content-disposition"))
                .contains(file.getFileName().toString());
        Files.write(file, answer.body());
        return true;
    }

    /** As a telephone reads the picture on the paper. */
    private static String scanned(Path receipt) throws Exception {
        try (var document = Loader.loadPDF(receipt.toFile())) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, 150);
            int[] pixels =
                    page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
            String address =
                    new QRCodeReader()
                            .decode(new BinaryBitmap(new HybridBinarizer(source)))
                            .getText();
            return address;
        }
    }
}
