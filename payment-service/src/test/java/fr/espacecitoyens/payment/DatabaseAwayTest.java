package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import fr.espacecitoyens.platform.test.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** The service reaches its database over a line that is cut. */
@Import(DatabaseAwayTest.Line.class)
class DatabaseAwayTest extends PaymentServiceTest {

    @TestConfiguration
    static class Line {

        @Bean
        Wire wire(@Value("${spring.mongodb.uri}") String database) {
            String host = new ConnectionString(database).getHosts().getFirst();
            return Wire.to(Integer.parseInt(host.substring(host.lastIndexOf(':') + 1)));
        }

        @Bean
        MongoClientSettingsBuilderCustomizer overTheLine(Wire wire) {
            return settings ->
                    settings.applyToClusterSettings(cluster ->
                            cluster.hosts(List.of(new ServerAddress("localhost", wire.port())))
                                    .serverSelectionTimeout(1, TimeUnit.SECONDS));
        }
    }

    @Autowired Wire wire;
    @Autowired MongoTemplate mongo;

    private final String transaction = Long.toString(System.nanoTime() % 1_000_000_000);
    private JsonNode attempt;
    private String message;

    @BeforeEach
    void an_attempt_has_begun() {
        thereIsAnInvoice();
        attempt = startedAttempt();
        message = PAYBOX.accepted(reference(attempt), 853, transaction);
    }

    @AfterEach
    void the_database_is_back() {
        wire.mend();
    }

    @Test
    void a_notification_that_cannot_be_stored_is_not_acknowledged_and_leaves_nothing_half_done() {
        wire.cut();

        assertThat(notify(message)).isEqualTo(503);
        assertThat(get("/attempts/" + id(attempt), citizen).statusCode()).isEqualTo(503);
        assertThat(clickPay(citizen).statusCode()).isEqualTo(503);

        wire.mend();
        await().until(() -> get("/attempts/" + id(attempt), citizen).statusCode() == 200);
        assertThat(state(attempt)).isEqualTo("CREATED");
        assertThat(mongo.getCollection("inbound_messages").find(new Document("raw", message)))
                .isEmpty();
        assertThat(payable.find(invoice).orElseThrow().remainingCents()).isEqualTo(853);

        assertThat(notify(message)).isEqualTo(200);
        awaitHeard("succeeded", attempt);
        assertThat(state(attempt)).isEqualTo("PAID");
    }

    @Test
    void a_journal_that_cannot_be_read_is_not_an_empty_one() {
        var journal = authorised("/staff/journal", TestTokens.withRoles("facturation"));
        wire.cut();

        assertThat(send(journal).statusCode()).isEqualTo(503);
    }

    @Test
    void what_paybox_could_not_tell_is_found_by_asking() {
        wire.cut();
        assertThat(notify(message)).isEqualTo(503);
        wire.mend();
        theBookOfPayboxSaysSo();

        clock.jump(Duration.ofMinutes(21));

        awaitHeard("succeeded", attempt);
    }

    /** At each piece of data that a notification and the jobs beside it send. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12})
    void at_whatever_moment_the_database_goes_the_payment_counts_once(int pieces) {
        wire.cutAfter(pieces);
        int answer = notify(message);
        wire.cut();
        assertThat(answer).isIn(200, 503);
        wire.mend();
        theBookOfPayboxSaysSo();

        clock.jump(Duration.ofMinutes(21));

        awaitHeard("succeeded", attempt);
        await().during(Duration.ofMillis(600)).until(() -> state(attempt).equals("PAID"));
        assertThat(heard("succeeded", attempt)).hasSize(1);
        assertThat(heard("unapplied", attempt)).isEmpty();
        assertThat(payable.find(invoice).orElseThrow().remainingCents()).isZero();
        assertThat(captures()).hasSize(1);
    }

    private void theBookOfPayboxSaysSo() {
        OPERATIONS.knows(
                reference(attempt), "%010d".formatted(Long.parseLong(transaction)), "Capturé");
    }

    private JsonNode captures() {
        String path = "/staff/payments/" + id(attempt);
        return json(send(authorised(path, TestTokens.withRoles("facturation")))).path("captures");
    }
}
