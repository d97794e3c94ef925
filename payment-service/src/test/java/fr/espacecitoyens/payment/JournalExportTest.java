package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.platform.test.TestTokens;
import java.io.IOException;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.TestPropertySource;

/** What auditors and the public read of the journal. */
@TestPropertySource(properties = "payment.journal.close-interval=200ms")
class JournalExportTest extends PaymentServiceTest {

    @Autowired MongoTemplate mongo;

    @Test
    void a_payment_stands_in_the_journal_and_its_day_is_public_after_midnight() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        notify(PAYBOX.accepted(reference(attempt), 853, "7001"));
        notify(PAYBOX.accepted(reference(attempt), 853, "7002"));

        await().until(() -> export().contains("UNAPPLIED " + id(attempt) + " paybox 7002 853"));
        assertThat(export())
                .contains("APPLIED " + id(attempt) + " paybox 7001 853")
                .contains(invoice + "=853 R20")
                .doesNotContain(citizen, "cecile");
        var receipt = authorised("/receipts/" + id(attempt), TestTokens.withRoles("notification"));
        assertThat(json(send(receipt)).path("number").asString()).startsWith("R20");

        clock.jump(Duration.ofDays(1));

        await().until(() -> export().contains(" DAY "));
        String closing =
                export().lines().filter(l -> l.contains(" DAY ")).findFirst().orElseThrow();
        String month = closing.split(" ", -1)[3].substring(0, 7);
        assertThat(send(request("/preuves/journal?mois=" + month)).body()).contains(closing);
    }

    @Test
    void a_journal_that_can_be_read_only_in_part_breaks_off() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        notify(PAYBOX.accepted(reference(attempt), 853, "7003"));
        await().until(() -> export().contains("APPLIED " + id(attempt)));
        var journal = mongo.getCollection("journal");
        var keys = new Document("eventId", "far");
        var far = new Document(journal.find().first()).append("_id", 500L).append("keys", keys);
        journal.insertOne(far.append("line", "x".repeat(100_000)));
        journal.insertOne(new Document("_id", 501L).append("running", "unreadable"));

        try {
            assertThatThrownBy(this::export).hasCauseInstanceOf(IOException.class);
        } finally {
            journal.deleteMany(new Document("_id", new Document("$gte", 500L)));
        }
    }

    @Test
    void a_month_that_makes_no_sense_is_not_found() {
        for (String month : new String[] {"2026-13", "x", "2026-11-01", "%00"}) {
            assertThat(send(request("/preuves/journal?mois=" + month)).statusCode())
                    .as(month)
                    .isEqualTo(404);
        }
    }

    private String export() {
        return send(authorised("/staff/journal", TestTokens.withRoles("facturation"))).body();
    }
}
