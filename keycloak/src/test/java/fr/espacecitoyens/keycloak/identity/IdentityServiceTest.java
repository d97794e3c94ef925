package fr.espacecitoyens.keycloak.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.espacecitoyens.keycloak.identity.RegistrationDraft.OfferedService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityServiceTest {

    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private HttpServer server;
    private int status = 200;
    private String body = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    String sent =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    requests.add(
                            exchange.getRequestMethod()
                                    + " "
                                    + exchange.getRequestURI().getRawPath()
                                    + " "
                                    + exchange.getRequestHeaders().getFirst("Authorization")
                                    + " "
                                    + sent);
                    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_draft_is_read_with_the_pass_and_unknown_fields_do_not_matter() {
        body =
                """
                {"firstName":"Cécile","lastName":"Alquier","email":"c@example.org","later":1,
                 "services":[{"id":"action-sociale","label":"Action sociale"}]}\
                """;

        assertThat(service().find("abc", "pass"))
                .isEqualTo(
                        new DraftAnswer.Found(
                                new RegistrationDraft(
                                        "Cécile",
                                        "Alquier",
                                        "c@example.org",
                                        List.of(
                                                new OfferedService(
                                                        "action-sociale", "Action sociale")))));
        assertThat(requests).containsExactly("GET /drafts/abc/registration Bearer pass ");
    }

    @Test
    void an_unknown_draft_and_an_incomplete_one_are_told_apart() {
        status = 404;
        assertThat(service().find("abc", "pass")).isEqualTo(new DraftAnswer.Unknown());

        status = 409;
        assertThat(service().find("abc", "pass")).isEqualTo(new DraftAnswer.Incomplete());
    }

    @Test
    void an_id_made_up_by_a_browser_stays_one_step_of_the_path() {
        status = 404;

        service().find("../me?x=/", "pass");

        assertThat(requests)
                .containsExactly("GET /drafts/..%2Fme%3Fx%3D%2F/registration Bearer pass ");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 500, 503})
    void any_other_answer_counts_as_away(int answered) {
        status = answered;

        assertThat(service().find("abc", "pass")).isEqualTo(new DraftAnswer.Away());
        assertThat(service().reserve("abc", List.of(), "pass"))
                .isEqualTo(new ReservationAnswer.Away());
    }

    @Test
    void an_answer_that_is_not_a_draft_counts_as_away() {
        body = "<html>";

        assertThat(service().find("abc", "pass")).isEqualTo(new DraftAnswer.Away());
    }

    @Test
    void no_answer_counts_as_away() {
        var nobody = service();
        server.stop(0);

        assertThat(nobody.find("abc", "pass")).isEqualTo(new DraftAnswer.Away());
    }

    @Test
    void keys_are_sent_with_the_reservation_and_refused_services_come_back() {
        body = "{\"refusedServices\":[\"action-sociale\"]}";

        var answer =
                service()
                        .reserve(
                                "abc",
                                List.of(new AccessKey("action-sociale", "ABCD-EFGH")),
                                "pass");

        assertThat(answer).isEqualTo(new ReservationAnswer.Reserved(List.of("action-sociale")));
        assertThat(requests)
                .containsExactly(
                        "POST /drafts/abc/registration Bearer pass"
                                + " {\"accessKeys\":[{\"service\":\"action-sociale\",\"key\":\"ABCD-EFGH\"}]}");
    }

    @ParameterizedTest
    @EnumSource(value = KeyVerdict.class, names = "AWAY", mode = EnumSource.Mode.EXCLUDE)
    void a_key_is_checked_by_itself(KeyVerdict verdict) {
        body = "{\"verdict\":\"" + verdict + "\"}";

        assertThat(service().check("abc", new AccessKey("action-sociale", "ABCD"), "pass"))
                .isEqualTo(verdict);
        assertThat(requests)
                .containsExactly(
                        "POST /drafts/abc/registration/key-check Bearer pass"
                                + " {\"service\":\"action-sociale\",\"key\":\"ABCD\"}");
    }

    @Test
    void a_key_that_could_not_be_checked_is_neither_right_nor_wrong() {
        status = 503;

        assertThat(service().check("abc", new AccessKey("action-sociale", "ABCD"), "pass"))
                .isEqualTo(KeyVerdict.AWAY);
    }

    private IdentityService service() {
        return new IdentityService(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }
}
