package fr.espacecitoyens.gateway;

import static fr.espacecitoyens.gateway.FakeServices.BILLING;
import static fr.espacecitoyens.gateway.FakeServices.PORTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
// Nobody listens on port 1.
@TestPropertySource(
        properties = {"IDENTITY_URL=http://127.0.0.1:1", "KEYCLOAK_URL=http://127.0.0.1:1/auth"})
class FailuresTest {

    static final String AWAY =
            "Service momentanément indisponible. Réessayez dans quelques minutes.";

    static final String HALF_A_FORM =
            "POST /factures HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc";

    @LocalServerPort private int port;

    @BeforeEach
    void forget() {
        FakeServices.reset();
    }

    @Test
    void a_service_that_is_down_is_told_on_a_page_of_its_own() throws Exception {
        var answer = RawHttp.get(port, "/auth/realms/x");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.values("Retry-After")).containsExactly("60");
        assertThat(answer.values("Content-Type")).containsExactly("text/html;charset=UTF-8");
        assertThat(answer.values("Cache-Control")).containsExactly("no-store");
        assertThat(answer.values("Content-Security-Policy").getFirst())
                .startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(answer.text())
                .contains(
                        "<html lang=\"fr\">",
                        AWAY,
                        "05.63.71.56.13",
                        "Centre Communal d&#39;Action")
                .doesNotContain("{title}", "{text}", "{phone}", "{organisation}")
                .doesNotContain("src=", "url(", "<link", "<script")
                .doesNotContain("127.0.0.1", "Exception");
    }

    @Test
    void a_program_gets_a_problem_document() throws Exception {
        var answer = RawHttp.get(port, "/api/identity/staff/access-keys");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.values("Retry-After")).containsExactly("60");
        assertThat(answer.values("Content-Type")).containsExactly("application/problem+json");
        assertThat(answer.text())
                .contains("\"type\":\"urn:espace-citoyens:problem:part-away\"", AWAY)
                .doesNotContain("127.0.0.1", "Exception");
    }

    @Test
    void a_get_is_tried_once_more_when_the_connection_breaks() throws Exception {
        PORTAL.answers(_ -> PORTAL.received().size() == 1 ? "" : FakeService.OK);

        var answer = RawHttp.get(port, "/factures");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(PORTAL.received()).hasSize(2);
    }

    @Test
    void a_get_is_not_tried_for_ever() throws Exception {
        PORTAL.answers(_ -> "");

        assertThat(RawHttp.get(port, "/factures").status()).isEqualTo(503);
        assertThat(PORTAL.received()).hasSize(2);
    }

    @Test
    void a_post_is_never_tried_again() throws Exception {
        // A first request leaves a connection in the pool, on which the second then breaks.
        RawHttp.get(port, "/factures");
        PORTAL.answers(_ -> "");

        var answer = RawHttp.send(port, "POST", "/factures/1/paiement", "a=b");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(PORTAL.received()).hasSize(2);
    }

    @Test
    void an_answer_is_an_answer_even_if_it_is_an_error() throws Exception {
        PORTAL.answers(_ -> "HTTP/1.1 500 Oops\r\nContent-Length: 4\r\n\r\noops");

        var answer = RawHttp.get(port, "/factures");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).isEqualTo("oops");
        assertThat(PORTAL.received()).hasSize(1);
    }

    @Test
    void the_page_with_the_picture_receives_some_megabytes() throws Exception {
        String picture = "x".repeat(5 * 1024 * 1024);

        var form = RawHttp.send(port, "POST", "/inscription/identite", picture);

        assertThat(form.status()).isEqualTo(200);
    }

    @Test
    void a_page_form_beyond_one_megabyte_is_refused_and_an_import_is_not() throws Exception {
        String large = "x".repeat(1024 * 1024 + 1);

        var form = RawHttp.send(port, "POST", "/factures", large);
        var inChunks = RawHttp.send(port, "POST", "/factures", large, "Transfer-Encoding: chunked");
        var imported = RawHttp.send(port, "POST", "/api/billing/staff/imports", large);

        assertThat(form.status()).isEqualTo(413);
        assertThat(inChunks.status()).isEqualTo(413);
        assertThat(form.text()).contains("trop volumineux");
        assertThat(PORTAL.received()).isEmpty();
        assertThat(imported.status()).isEqualTo(200);
        assertThat(BILLING.only().body()).hasSize(large.length());
    }

    @Test
    void a_client_that_goes_away_is_nobodys_alarm(CapturedOutput output) throws Exception {
        RawHttp.sayAndLeave(port, HALF_A_FORM);

        await().untilAsserted(() -> assertThat(output.getOut()).contains("path=\"/factures\""));
        assertThat(output.getOut()).doesNotContain("ERROR");
    }

    @Test
    void the_access_log_has_the_path_and_not_the_query_nor_the_address(CapturedOutput output)
            throws Exception {
        RawHttp.get(port, "/factures/42?code=secret-code");

        await().untilAsserted(() -> assertThat(output.getOut()).contains("path=\"/factures/42\""));
        assertThat(output.getOut())
                .contains("method=\"GET\"", "status=\"200\"")
                .doesNotContain("secret-code", "127.0.0.1:");
    }

    @Test
    void a_failure_is_logged_without_query_nor_stack(CapturedOutput output) throws Exception {
        RawHttp.get(port, "/auth/x?code=secret-code");

        assertThat(output.getAll())
                .contains("a service is away or too slow")
                .doesNotContain("secret-code", "\tat ");
    }
}
