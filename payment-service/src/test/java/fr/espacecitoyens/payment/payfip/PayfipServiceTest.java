package fr.espacecitoyens.payment.payfip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.espacecitoyens.payfip.PayfipSimulator;
import fr.espacecitoyens.payfip.Settings;
import fr.espacecitoyens.payment.attempt.ProviderAway;
import fr.espacecitoyens.payment.payfip.PayfipResult.Abandoned;
import fr.espacecitoyens.payment.payfip.PayfipResult.Means;
import fr.espacecitoyens.payment.payfip.PayfipResult.Mismatch;
import fr.espacecitoyens.payment.payfip.PayfipResult.NotYet;
import fr.espacecitoyens.payment.payfip.PayfipResult.Paid;
import fr.espacecitoyens.payment.payfip.PayfipResult.Refused;
import fr.espacecitoyens.payment.payfip.PayfipResult.Unanswered;
import fr.espacecitoyens.payment.payfip.PayfipResult.Unknown;
import fr.espacecitoyens.platform.web.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayfipServiceTest {

    private static final String REFDET = "FACT2026001";
    private static final String CARD = "moyen=carte&carte=4970100000000000";
    private static final String REFUSED_CARD = "moyen=carte&carte=4970100000000009";
    private static final String IBAN = "moyen=prelevement&iban=FR7600000000000000000000000";
    private static final String REFUSED_IBAN = "moyen=prelevement&iban=FR7600000000000000000000009";
    private static final String GIVE_UP = "abandonner=oui";

    private final HttpClient browser = HttpClient.newHttpClient();
    private PayfipSimulator simulator;
    private PayfipService payfip;

    @BeforeEach
    void open() throws IOException {
        simulator = PayfipSimulator.start(new Settings("127.0.0.1", 0, null));
        payfip = PayfipConfiguration.service(properties("T"), Clock.systemUTC());
    }

    @AfterEach
    void close() throws IOException {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({CARD + ", CARD", IBAN + ", DEBIT"})
    void what_was_paid_is_told_with_its_amount(String form, Means means) {
        var opened = payfip.create(debt(4250, "Cantine"));

        onPage(opened, form);

        assertThat(result(opened))
                .isInstanceOfSatisfying(
                        Paid.class,
                        paid -> {
                            assertThat(paid.means()).isEqualTo(means);
                            assertThat(paid.amountCents()).isEqualTo(4250);
                            assertThat(paid.numauto()).isNotEmpty();
                        });
    }

    @ParameterizedTest
    @CsvSource({REFUSED_CARD + ", R", REFUSED_IBAN + ", Z"})
    void a_refusal_is_told_with_its_letter(String form, String letter) {
        var opened = payfip.create(debt(4250, "Cantine"));

        onPage(opened, form);

        assertThat(result(opened)).isEqualTo(new Refused(letter));
    }

    @Test
    void an_operation_that_was_abandoned_may_still_be_paid() {
        var opened = payfip.create(debt(4250, "Cantine"));
        onPage(opened, GIVE_UP);
        assertThat(result(opened)).isEqualTo(new Abandoned());

        onPage(opened, CARD);

        assertThat(result(opened)).isInstanceOf(Paid.class);
    }

    @Test
    void before_anything_was_done_nothing_is_known_yet() {
        assertThat(result(payfip.create(debt(4250, "Cantine")))).isEqualTo(new NotYet());
    }

    @Test
    void an_operation_that_never_was_is_unknown() {
        assertThat(payfip.result("not-an-operation", REFDET, 4250)).isEqualTo(new Unknown());
    }

    @Test
    void an_operation_that_nobody_paid_is_unknown_after_the_night() {
        var opened = payfip.create(debt(4250, "Cantine"));

        send("POST", "/api/clock/advance", "{\"seconds\":86400}");

        assertThat(result(opened)).isEqualTo(new Unknown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HANG", "OUTAGE", "ERROR_500", "UNAVAILABLE", "BROKEN"})
    void without_an_answer_nobody_knows_and_nothing_is_opened(String fault) {
        var opened = payfip.create(debt(4250, "Cantine"));
        failing(fault);

        assertThat(result(opened)).isEqualTo(new Unanswered());
        assertThatThrownBy(() -> payfip.create(debt(4250, "Cantine")))
                .isInstanceOf(ProviderAway.class);
    }

    @Test
    void a_payment_of_another_amount_is_not_ours() {
        var opened = payfip.create(debt(4250, "Cantine"));
        onPage(opened, CARD);
        failing("WRONG_AMOUNT");

        assertThat(result(opened)).isEqualTo(new Mismatch("montant"));
    }

    @Test
    void a_payment_of_somebody_elses_debt_is_not_ours() {
        var opened = payfip.create(debt(4250, "Cantine"));
        onPage(opened, CARD);

        assertThat(payfip.result(opened.idOp(), "FACT2026002", 4250))
                .isEqualTo(new Mismatch("refdet"));
    }

    @Test
    void accents_and_signs_are_taken_off_the_object() {
        assertThat(debt(4250, "Été – crèche n°4 « Œuf »").plainObject())
                .isEqualTo("Ete creche n 4 OEuf");
        payfip.create(debt(4250, "Été – crèche n°4"));
        assertThat(debt(4250, "x".repeat(300)).plainObject()).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 99, 10_000_001})
    void amounts_out_of_bounds_are_not_even_asked_for(long cents) {
        failing("OUTAGE");

        assertThatThrownBy(() -> payfip.create(debt(cents, "Cantine"))).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {100, 10_000_000})
    void amounts_at_the_bounds_can_be_paid(long cents) {
        assertThatCode(() -> payfip.create(debt(cents, "Cantine"))).doesNotThrowAnyException();
    }

    @Test
    void a_reference_that_payfip_does_not_take_is_refused_with_its_code() {
        var debt = new Debt("ABCD", 4250, "a@b.example", "x", uri("/n"), uri("/r"));

        assertThatThrownBy(() -> payfip.create(debt)).hasMessageContaining("R3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"T", "X"})
    void production_does_not_start_with_test_payments(String saisie) {
        assertThatThrownBy(() -> properties(saisie).refuseUnlessReal())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PAYFIP_SAISIE");
    }

    private PayfipResult result(PayfipService.Opened opened) {
        return payfip.result(opened.idOp(), REFDET, 4250);
    }

    private Debt debt(long cents, String object) {
        return new Debt(REFDET, cents, "usager@ville.example", object, uri("/n"), uri("/r"));
    }

    private void failing(String service) {
        send(
                "PUT",
                "/api/faults",
                "{\"notification\":\"LOST\",\"byPost\":false,\"delaySeconds\":0,\"service\":\""
                        + service
                        + "\",\"hangSeconds\":60}");
    }

    private void onPage(PayfipService.Opened opened, String form) {
        send("POST", opened.page().getPath(), "idop=" + opened.idOp() + "&" + form);
    }

    private void send(String method, String path, String body) {
        var request =
                HttpRequest.newBuilder(uri(path)).method(method, BodyPublishers.ofString(body));
        try {
            var answer = browser.send(request.build(), BodyHandlers.discarding());
            assertThat(answer.statusCode()).isIn(200, 303);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + simulator.port() + path);
    }

    private PayfipProperties properties(String saisie) {
        return new PayfipProperties(
                uri("/tpa/services/securite"),
                uri("/tpa/paiementws.web"),
                "090009",
                saisie,
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(30));
    }
}
