package fr.espacecitoyens.gateway;

import static fr.espacecitoyens.gateway.FailuresTest.AWAY;
import static fr.espacecitoyens.gateway.FailuresTest.HALF_A_FORM;
import static fr.espacecitoyens.gateway.FakeServices.BILLING;
import static fr.espacecitoyens.gateway.FakeServices.PORTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.EOFException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Only here is the gateway impatient: a busy machine may be slow in all other tests. */
@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties = {
            "PORTAL_TIME_LIMIT_MS=3000",
            "BILLING_STAFF_TIME_LIMIT_MS=3000",
            "gateway.connections.client-silence=1500ms",
            "gateway.connections.service-silence=4s"
        })
class SilenceTest {

    @LocalServerPort private int port;

    @BeforeEach
    void forget() {
        FakeServices.reset();
    }

    @Test
    void a_service_that_is_slow_is_told_in_the_same_way() throws Exception {
        var end = new CountDownLatch(1);
        PORTAL.answers(waitFor(end));
        BILLING.answers(waitFor(end));

        var page = RawHttp.get(port, "/factures");
        var problem = RawHttp.send(port, "POST", "/api/billing/staff/imports", "a;b");
        end.countDown();

        assertThat(page.status()).isEqualTo(504);
        assertThat(page.values("Retry-After")).containsExactly("60");
        assertThat(page.text()).contains(AWAY);
        assertThat(problem.status()).isEqualTo(504);
        assertThat(problem.text()).contains("problem:part-too-slow", AWAY);
        assertThat(PORTAL.received()).as("a slow service is not asked again").hasSize(1);
        assertThat(BILLING.received()).hasSize(1);
    }

    @Test
    void a_client_that_stops_sending_is_cut_off(CapturedOutput output) throws Exception {
        assertThatThrownBy(() -> RawHttp.exchange(port, HALF_A_FORM))
                .isInstanceOf(EOFException.class);

        await("the body is passed on while it comes").until(() -> PORTAL.begun() == 1);
        await().untilAsserted(() -> assertThat(output.getOut()).contains("status=\"aborted\""));
        assertThat(output.getOut()).doesNotContain("ERROR");
    }

    @Test
    void an_answer_that_stops_in_the_middle_is_cut_off() throws Exception {
        PORTAL.answers(_ -> "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");

        var answer = RawHttp.get(port, "/factures");

        assertThat(answer.text()).isEqualTo("abc");
    }

    private static Function<FakeService.Received, String> waitFor(CountDownLatch end) {
        return _ -> {
            try {
                return end.await(10, TimeUnit.SECONDS) ? FakeService.OK : "";
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
