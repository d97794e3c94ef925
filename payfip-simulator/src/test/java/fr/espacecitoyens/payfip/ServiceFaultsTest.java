package fr.espacecitoyens.payfip;

import static fr.espacecitoyens.payfip.Client.PAID;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.gouv.finances.cp.tpa.service.securite.services.mas_securite.contrat_paiement_securise.paiementsecuriseservice.TechDysfonctionnementErreur;
import fr.gouv.finances.cp.tpa.service.securite.services.mas_securite.contrat_paiement_securise.paiementsecuriseservice.TechIndisponibiliteErreur;
import jakarta.xml.ws.WebServiceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceFaultsTest extends SimulatorTest {

    @ParameterizedTest
    @ValueSource(strings = {"ERROR_500", "OUTAGE", "HANG"})
    void below_soap_nothing_is_answered(String fault) throws Exception {
        String idOp = opened("FACT2026001");
        client.faults("{\"service\":\"" + fault + "\",\"hangSeconds\":1}");

        assertThatThrownBy(() -> client.detail(idOp)).isInstanceOf(WebServiceException.class);
        assertThatThrownBy(() -> opened("FACT2026002")).isInstanceOf(WebServiceException.class);
        assertThat(client.read("/api/transactions")).hasSize(1);
    }

    @Test
    void a_failure_by_soap_has_its_name() throws Exception {
        String idOp = opened("FACT2026001");

        client.faults("{\"service\":\"UNAVAILABLE\"}");
        assertThatThrownBy(() -> client.detail(idOp)).isInstanceOf(TechIndisponibiliteErreur.class);
        client.faults("{\"service\":\"BROKEN\"}");
        assertThatThrownBy(() -> client.detail(idOp))
                .isInstanceOf(TechDysfonctionnementErreur.class);
    }

    @Test
    void another_amount_is_told_than_was_paid() throws Exception {
        String idOp = opened("FACT2026001");
        client.does(idOp, PAID);
        assertThat(client.detail(idOp).getMontant()).isEqualTo("4250");

        client.faults("{\"service\":\"WRONG_AMOUNT\"}");

        assertThat(client.detail(idOp).getMontant()).isEqualTo("4251");
    }

    @Test
    void a_result_may_be_unknown_although_it_is_paid() throws Exception {
        String idOp = opened("FACT2026001");
        client.does(idOp, PAID);

        client.faults("{\"service\":\"NOT_YET\"}");
        assertThat(client.result(idOp)).isEqualTo("P5");

        client.faults("{}");
        assertThat(client.result(idOp)).isEqualTo("P");
    }

    @Test
    void a_page_that_is_away_says_so_and_takes_no_payment() throws Exception {
        String idOp = opened("FACT2026001");
        client.faults("{\"page\":\"AWAY\"}");

        var page = client.page(idOp);

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("role=\"alert\"", "Rien n’a été payé");
        assertThat(client.post("/tpa/paiementws.web", PAID + "&idop=" + idOp).statusCode())
                .isEqualTo(503);
        assertThat(client.result(idOp)).isEqualTo("P5");
        client.faults("{}");
        assertThat(client.page(idOp).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"page, GET /tpa/paiementws.web", "service, POST /tpa/services/securite"})
    void what_hangs_is_let_go_when_the_switches_change(String part, String question) {
        // Where the change comes before the question, nothing hung: then the next try shows it.
        await().until(() -> {
            client.faults("{\"" + part + "\":\"HANG\",\"hangSeconds\":600}");
            var answer = CompletableFuture.supplyAsync(() -> answerTo(question));
            for (int i = 0; i < 20; i++) {
                client.read("/api/faults");
            }
            client.faults("{}");
            return answer.join().isEmpty();
        });
    }

    /** Without a client that asks again by itself when its connection is cut. */
    private String answerTo(String question) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(20_000);
            String head = question + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n";
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
