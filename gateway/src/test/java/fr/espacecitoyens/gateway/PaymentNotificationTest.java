package fr.espacecitoyens.gateway;

import static fr.espacecitoyens.gateway.FakeServices.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class PaymentNotificationTest {

    private static final String PATH = "/paybox/notification";

    @LocalServerPort private int port;

    @BeforeEach
    void forget() {
        FakeServices.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "montant=853&reference=a@b/c:d&appel=1",
                "a=%20+%2B%2b%C3%A9%c3%a9%25&b=%2F/%40@%3A:",
                "signature=aB+c/dE==&signature=x%2By%2Fz%3D",
                "twice=1&twice=2&twice=1",
                "empty=&noequals&&=novalue&",
                "latin=%E9%FF&bad=%00",
                "mixed=%2B+'!*();?/[]",
                "amp=&amp;x=y~z-._",
                "plus=a+b&encoded=%252B",
                ""
            })
    void a_query_arrives_as_it_was_sent(String query) throws Exception {
        var answer = RawHttp.get(port, PATH + "?" + query);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(PAYMENT.only().target()).isEqualTo(PATH + "?" + query);
    }

    @Test
    void every_byte_of_a_body_arrives() throws Exception {
        String allBytes =
                IntStream.range(0, 256)
                        .mapToObj(i -> String.valueOf((char) i))
                        .collect(Collectors.joining());
        String body = "montant=853&reference=%C3%A9+a%20b&signature=a+/=&" + allBytes;

        RawHttp.send(
                port,
                "POST",
                PATH + "?x=%2B+",
                body,
                "Content-Type: application/x-www-form-urlencoded");

        assertThat(PAYMENT.only().body()).isEqualTo(body);
        assertThat(PAYMENT.only().target()).isEqualTo(PATH + "?x=%2B+");
        assertThat(PAYMENT.only().values("Content-Type"))
                .containsExactly("application/x-www-form-urlencoded");
    }

    @Test
    void a_body_in_chunks_arrives_too() throws Exception {
        RawHttp.send(port, "POST", PATH, "a=1&a=2+3", "Transfer-Encoding: chunked");

        assertThat(PAYMENT.only().body()).isEqualTo("a=1&a=2+3");
    }

    @Test
    void a_body_beyond_8_kilobytes_is_refused() throws Exception {
        var announced = RawHttp.send(port, "POST", PATH, "x".repeat(8 * 1024 + 1));
        var inChunks =
                RawHttp.send(
                        port, "POST", PATH, "x".repeat(8 * 1024 + 1), "Transfer-Encoding: chunked");
        var largest = RawHttp.send(port, "POST", PATH, "x".repeat(8 * 1024));

        assertThat(announced.status()).isEqualTo(413);
        assertThat(inChunks.status()).isEqualTo(413);
        assertThat(largest.status()).isEqualTo(200);
        assertThat(PAYMENT.received()).hasSize(1);
    }

    @Test
    void a_notification_is_never_sent_twice() throws Exception {
        PAYMENT.answers(_ -> "");

        var got = RawHttp.get(port, PATH + "?a=1");
        var posted = RawHttp.send(port, "POST", PATH, "a=1");

        assertThat(got.status()).isEqualTo(503);
        assertThat(posted.status()).isEqualTo(503);
        assertThat(PAYMENT.received()).hasSize(2);
    }

    @Test
    void the_services_own_refusal_comes_back_unchanged() throws Exception {
        PAYMENT.answers(_ -> "HTTP/1.1 503 Away\r\nRetry-After: 7\r\nContent-Length: 1\r\n\r\nx");

        var answer = RawHttp.get(port, PATH + "?a=1");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.values("Retry-After")).containsExactly("7");
        assertThat(answer.text()).isEqualTo("x");
    }
}
