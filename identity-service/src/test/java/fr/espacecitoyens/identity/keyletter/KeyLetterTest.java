package fr.espacecitoyens.identity.keyletter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import fr.espacecitoyens.identity.Api;
import fr.espacecitoyens.paper.test.PrintedRules;
import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.context.ActiveProfiles;

@ServiceTest
@ActiveProfiles("test")
class KeyLetterTest {

    private static final String HEAD =
            "service;numero_client;civilite;nom;prenom;adresse;complement;code_postal;ville\n";
    private static final String CECILE =
            "action-sociale;L-1;Madame;ALQUIER;Cécile;12 rue d'Empare;Bâtiment B;81100;Castres\n";
    private static final Pattern KEY = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");

    private final MongoTemplate mongo;
    @LocalServerPort private int port;

    KeyLetterTest(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @BeforeEach
    void noKeys() {
        mongo.remove(new Query(), "access-keys");
    }

    @Test
    void each_customer_gets_a_page_with_a_key_that_opens() throws Exception {
        var answer =
                send(
                        HEAD
                                + CECILE
                                + "action-sociale;L-2;;DUPONT;;1 place Jean-Jaurès;;81100;Castres\n",
                        StandardCharsets.UTF_8);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(PrintedRules.breaches(answer.body())).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            String first = text(pdf, 1);
            assertThat(first)
                    .contains(
                            "Madame ALQUIER Cécile",
                            "12 rue d'Empare",
                            "Bâtiment B",
                            "81100 Castres",
                            "Action sociale",
                            "L-1");
            String key = key(first);
            assertThat(qr(pdf)).isEqualTo("http://localhost:8080/cle#" + key);
            assertThat(key(text(pdf, 2))).isNotEqualTo(key);
            var api = new Api(port);
            assertThat(
                            api.link(api.registeredCitizen(), key)
                                    .json()
                                    .path("customerNumber")
                                    .asString())
                    .isEqualTo("L-1");
            assertThat(mongo.findAll(Document.class, "access-keys"))
                    .hasSize(2)
                    .allSatisfy(stored ->
                            assertThat(stored.toJson())
                                    .contains("issuedBy")
                                    .doesNotContain(key, "ALQUIER"));
        }
    }

    @Test
    void a_list_in_the_code_of_windows_is_read_as_well() throws Exception {
        var answer = send(HEAD + CECILE, Charset.forName("windows-1252"));

        assertThat(answer.statusCode()).isEqualTo(201);
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            assertThat(text(pdf, 1)).contains("Cécile");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "piscine;L-9;;A;;rue;;81100;Castres|service|Ce service n'existe pas",
                "action-sociale;<b>;;A;;rue;;81100;Castres|numero_client|ne sont pas admis",
                "action-sociale;L 9;;A;;rue;;81100;Castres|numero_client|Lettres, chiffres",
                "action-sociale;L-9;Docteur;A;;rue;;81100;Castres|civilite|Indiquez",
                "action-sociale;L-9;;=1+1;;rue;;81100;Castres|nom|formule",
                "action-sociale;L-9;;@SUM(A1);;rue;;81100;Castres|nom|formule",
                "action-sociale;L-9;;<script>;;rue;;81100;Castres|nom|ne sont pas admis",
                "action-sociale;L-9;;;;rue;;81100;Castres|nom|obligatoire",
                "action-sociale;L-9;;A;;rue;;8110;Castres|code_postal|cinq chiffres",
                "action-sociale;L-1;;A;;rue;;81100;Castres|numero_client|déjà dans le fichier",
                "action-sociale;L-9;;A;;rue;;81100|fichier|autant de champs",
                "action-sociale;L-9;;A;;rue;;81100;Castres;x|fichier|autant de champs"
            })
    void one_wrong_line_issues_no_key_at_all_and_is_told_with_its_reason(
            String line, String field, String reason) throws Exception {
        var answer = send(HEAD + CECILE + line + "\n", StandardCharsets.UTF_8);

        assertThat(answer.statusCode()).isEqualTo(422);
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(body)
                .contains("problem:batch-refused", "\"field\":\"" + field + "\"", "\"line\":3")
                .contains(reason);
        assertThat(mongo.count(new Query(), "access-keys")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "nom;prenom,Cette colonne manque",
        "'',aucune ligne",
        "a\u0000b,pas un fichier CSV"
    })
    void what_is_no_such_list_is_refused(String text, String reason) throws Exception {
        var answer = send(text, StandardCharsets.UTF_8);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains(reason);
    }

    @Test
    void too_long_a_list_is_refused() throws Exception {
        String rows =
                IntStream.rangeClosed(0, RecipientFile.MOST)
                        .mapToObj(i -> CECILE.replace("L-1", "L-" + i))
                        .collect(Collectors.joining());

        assertThat(send(HEAD + rows, StandardCharsets.UTF_8).statusCode()).isEqualTo(422);
        assertThat(send("x".repeat(600_000), StandardCharsets.UTF_8).statusCode()).isEqualTo(422);
        assertThat(mongo.count(new Query(), "access-keys")).isZero();
    }

    private HttpResponse<byte[]> send(String csv, Charset charset)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + port + "/staff/access-keys/batch"))
                        .header("Content-Type", "text/csv")
                        .header("Authorization", "Bearer " + TestTokens.withRoles("accueil"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(csv.getBytes(charset)))
                        .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private static String key(String text) {
        Matcher matcher = KEY.matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    /** What a telephone reads from the printed page. */
    private static String qr(PDDocument pdf) throws Exception {
        BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
        int[] pixels =
                page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }
}
