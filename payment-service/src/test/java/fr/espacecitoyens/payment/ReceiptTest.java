package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.paper.test.PrintedRules;
import fr.espacecitoyens.platform.test.TestTokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The receipt of a payment, on paper and checked by somebody else. */
class ReceiptTest extends PaymentServiceTest {

    private static final String PORTAL = TestTokens.withRoles("portal");

    private JsonNode attempt;
    private String number = "";
    private String code = "";

    @BeforeEach
    void a_payment_of_8_53_was_accepted() {
        thereIsAnInvoice();
        attempt = startedAttempt();
        notify(PAYBOX.accepted(reference(attempt), 853, "9001"));
        awaitHeard("succeeded", attempt);
        String journal = "APPLIED " + id(attempt);
        await().until(() -> journal().contains(journal));
        String line = journal().lines().filter(l -> l.contains(journal)).findFirst().orElseThrow();
        var words = line.split(" ", -1);
        number = words[9];
        code = words[11].substring(0, 20);
    }

    @Test
    void it_says_what_was_paid_when_and_how_to_check_it() throws IOException {
        String text = text(pdf());

        assertThat(text)
                .contains(
                        "Reçu de paiement " + number,
                        "8,53",
                        "2001000001",
                        "transaction 9001",
                        code,
                        "/recus/verifier")
                .doesNotContain("cecile", citizen);
    }

    @Test
    void it_is_signed_as_a_whole_by_the_public_certificate() throws Exception {
        byte[] pdf = pdf();

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getSignatureDictionaries()).hasSize(1);
            var range = document.getSignatureDictionaries().getFirst().getByteRange();
            assertThat(range[2] + range[3]).isEqualTo(pdf.length);
        }
        assertThat(isGenuine(pdf)).isTrue();
    }

    @Test
    void archives_can_keep_it_and_screen_readers_can_read_it() {
        assertThat(PrintedRules.breaches(pdf())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 5_000, 20_000})
    void one_changed_byte_is_seen(int position) throws Exception {
        byte[] pdf = pdf();
        pdf[position] ^= 1;

        assertThat(isGenuine(pdf)).isFalse();
    }

    @Test
    void whoever_holds_it_is_told_what_it_should_say() {
        var checked = json(send(authorised(check(number, code), PORTAL)));

        assertThat(checked.path("amountCents").asLong()).isEqualTo(853);
        assertThat(checked.path("refundedCents").asLong()).isZero();
        assertThat(checked.at("/invoiceNumbers/0").asString()).isEqualTo("2001000001");
        assertThat(checked.toString()).doesNotContain("cecile", citizen, invoice);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R2026-999999/00000000000000000000",
                "%s/00000000000000000000",
                "%s/x",
                "x/y",
                "%s/"
            })
    void a_number_or_code_that_is_wrong_finds_nothing(String path) {
        var answer = send(authorised("/receipts/" + path.formatted(number), PORTAL)).statusCode();

        assertThat(answer).isIn(400, 403, 404, 422);
    }

    @Test
    void it_is_nobody_elses() {
        String path = "/attempts/" + id(attempt) + "/receipt";

        assertThat(send(authorised(path, TestTokens.citizen("other"))).statusCode()).isEqualTo(404);
        assertThat(send(request(path)).statusCode()).isEqualTo(401);
        assertThat(send(authorised(path, PORTAL)).statusCode()).isEqualTo(403);
        assertThat(send(request(check(number, code))).statusCode()).isEqualTo(401);
        assertThat(send(authorised(check(number, code), TestTokens.citizen(citizen))).statusCode())
                .isEqualTo(403);
    }

    @Test
    void without_a_payment_there_is_none() {
        clock.jump(Duration.ofSeconds(1));
        String path = "/attempts/unknown/receipt";

        assertThat(send(authorised(path, TestTokens.citizen(citizen))).statusCode()).isEqualTo(404);
    }

    private String journal() {
        return send(authorised("/staff/journal", TestTokens.withRoles("facturation"))).body();
    }

    private static String check(String number, String code) {
        return "/receipts/" + number + "/" + code;
    }

    private byte[] pdf() {
        String path = "/attempts/" + id(attempt) + "/receipt";
        HttpResponse<byte[]> answer;
        try (var http = HttpClient.newHttpClient()) {
            answer =
                    http.send(
                            authorised(path, TestTokens.citizen(citizen)).build(),
                            BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("recu-" + number + ".pdf");
        return answer.body();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private boolean isGenuine(byte[] pdf) throws Exception {
        String pem = send(request("/preuves/recus.pem")).body();
        var certificate =
                (X509Certificate)
                        CertificateFactory.getInstance("X.509")
                                .generateCertificate(
                                        new ByteArrayInputStream(
                                                pem.getBytes(StandardCharsets.US_ASCII)));
        try (var document = Loader.loadPDF(pdf)) {
            var signature = document.getSignatureDictionaries().getFirst();
            var content = new CMSProcessableByteArray(signature.getSignedContent(pdf));
            var signer =
                    new CMSSignedData(content, withoutPadding(signature.getContents(pdf)))
                            .getSignerInfos()
                            .getSigners()
                            .iterator()
                            .next();
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (CMSException | IOException | RuntimeException _) {
            return false;
        }
    }

    /** The place for the signature is larger than the signature. */
    private static ByteArrayInputStream withoutPadding(byte[] contents) {
        return new ByteArrayInputStream(contents);
    }
}
