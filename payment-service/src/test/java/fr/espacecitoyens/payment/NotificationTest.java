package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

class NotificationTest extends PaymentServiceTest {

    private final MongoTemplate mongo;

    NotificationTest(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Test
    void a_signed_acceptance_settles_once_however_often_it_comes() {
        var attempt = attempt();
        String message = PAYBOX.accepted(reference(attempt), 853, "7001");

        assertThat(notify(message)).isEqualTo(200);
        assertThat(notify(message)).isEqualTo(200);

        var succeeded = awaitHeard("succeeded", attempt);
        assertThat(succeeded.path("transaction").asString()).isEqualTo("7001");
        assertThat(succeeded.path("amountCents").asLong()).isEqualTo(853);
        assertThat(state(attempt)).isEqualTo("PAID");
        assertOneSettlement(attempt);
    }

    @Test
    void eight_notifications_at_once_settle_once() {
        var attempt = attempt();
        String message = PAYBOX.accepted(reference(attempt), 853, "7002");

        assertThat(atOnce(8, () -> notify(message))).containsOnly(200);

        awaitHeard("succeeded", attempt);
        assertOneSettlement(attempt);
    }

    @Test
    void a_notification_by_post_is_verified_on_the_bytes_of_its_body() {
        var attempt = attempt();
        String message = PAYBOX.accepted(reference(attempt), 853, "7003");

        var answer =
                send(
                        request("/paybox/notification")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(message)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(state(attempt)).isEqualTo("PAID");
    }

    @Test
    void forgeries_are_stored_refused_and_change_nothing() {
        var attempt = attempt();
        String genuine = PAYBOX.refused(reference(attempt), 853, "00105");
        String unsigned =
                "montant=853&reference="
                        + reference(attempt)
                        + "&autorisation=123456&transaction=1&erreur=00000";

        assertThat(notify(unsigned)).isEqualTo(400);
        assertThat(notify(unsigned)).isEqualTo(400);
        assertThat(notify(unsigned + "&signature=AAAA")).isEqualTo(400);
        assertThat(notify(genuine.replace("montant=853", "montant=1"))).isEqualTo(400);
        assertThat(notify(genuine + "&erreur=00000")).isEqualTo(400);
        assertThat(send(request("/paybox/notification")).statusCode()).isEqualTo(400);

        assertThat(state(attempt)).isEqualTo("CREATED");
        assertThat(stored(unsigned)).isNotNull();
    }

    @Test
    void a_body_without_end_is_refused() {
        var answer =
                send(
                        request("/paybox/notification")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("a".repeat(1024 * 1024))));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void another_amount_makes_the_attempt_suspect_and_a_right_one_may_follow() {
        var attempt = attempt();

        assertThat(notify(PAYBOX.accepted(reference(attempt), 852, "7004"))).isEqualTo(200);
        assertThat(state(attempt)).isEqualTo("SUSPECT");
        assertThat(heard("succeeded", attempt)).isEmpty();

        assertThat(notify(PAYBOX.accepted(reference(attempt), 853, "7005"))).isEqualTo(200);
        assertThat(state(attempt)).isEqualTo("PAID");
    }

    @Test
    void acceptance_without_authorisation_is_not_paid() {
        var attempt = attempt();

        notify(
                PAYBOX.signed(
                        "montant=853&reference="
                                + reference(attempt)
                                + "&transaction=7006&erreur=00000"));

        assertThat(state(attempt)).isEqualTo("SUSPECT");
    }

    @Test
    void a_message_about_nothing_of_ours_is_stored_and_answered() {
        String message = PAYBOX.accepted("never-heard-of", 853, "7007");

        assertThat(notify(message)).isEqualTo(200);

        assertThat(stored(message)).isNotNull();
    }

    @Test
    void after_refusals_on_the_same_page_paid_may_follow() {
        var attempt = attempt();
        notify(refusal(attempt, "00001", "7008"));
        notify(refusal(attempt, "00159", "7009"));
        assertThat(state(attempt)).isEqualTo("REFUSED");

        notify(PAYBOX.accepted(reference(attempt), 853, "7010"));

        awaitHeard("succeeded", attempt);
        assertThat(state(attempt)).isEqualTo("PAID");
        assertThat(heard("refused", attempt)).hasSize(1);
    }

    @Test
    void paid_stays_paid_whatever_comes_late() {
        var attempt = attempt();
        notify(PAYBOX.accepted(reference(attempt), 853, "7011"));

        assertThat(notify(refusal(attempt, "00105", "7012"))).isEqualTo(200);
        assertThat(notify(PAYBOX.accepted(reference(attempt), 1, "7013"))).isEqualTo(200);
        assertThat(notify(PAYBOX.refused(reference(attempt), 853, "99999"))).isEqualTo(200);

        assertThat(state(attempt)).isEqualTo("PAID");
        assertOneSettlement(attempt);
    }

    @Test
    void a_refused_citizen_can_pay_again_at_once_and_a_double_capture_is_unapplied() {
        var first = attempt();
        notify(refusal(first, "00105", "7014"));
        var second = startedAttempt();
        assertThat(id(second)).isNotEqualTo(id(first));

        notify(PAYBOX.accepted(reference(second), 853, "7015"));
        notify(PAYBOX.accepted(reference(first), 853, "7016"));

        var unapplied = awaitHeard("unapplied", first);
        assertThat(unapplied.path("reason").asString()).isEqualTo("INVOICE_ALREADY_SETTLED");
        assertThat(state(first)).isEqualTo("UNAPPLIED");
        assertThat(state(second)).isEqualTo("PAID");
        assertThat(heard("succeeded", first)).isEmpty();
        assertThat(clickPay(citizen).body()).contains("problem:invoice-settled");
    }

    @Test
    void two_captures_at_the_same_moment_settle_once() {
        var first = attempt();
        notify(refusal(first, "00105", "7017"));
        var second = startedAttempt();
        var messages =
                List.of(
                        PAYBOX.accepted(reference(first), 853, "7018"),
                        PAYBOX.accepted(reference(second), 853, "7019"));

        messages.parallelStream().forEach(this::notify);

        assertThat(List.of(state(first), state(second)))
                .containsExactlyInAnyOrder("PAID", "UNAPPLIED");
    }

    @Test
    void money_taken_twice_on_one_attempt_counts_once() {
        var attempt = attempt();
        notify(PAYBOX.accepted(reference(attempt), 853, "7020"));

        String again = PAYBOX.accepted(reference(attempt), 853, "7021");
        notify(again);
        notify(again);

        var unapplied = awaitHeard("unapplied", attempt);
        assertThat(unapplied.path("reason").asString()).isEqualTo("CAPTURED_TWICE");
        assertThat(state(attempt)).isEqualTo("PAID");
        assertThat(heard("unapplied", attempt)).hasSize(1);
        assertOneSettlement(attempt);
    }

    @Test
    void an_invoice_settled_elsewhere_meanwhile_leaves_the_money_unapplied() {
        var attempt = attempt();
        settle("by-cheque");
        await().until(() -> settlementsKnown() == 1);

        notify(PAYBOX.accepted(reference(attempt), 853, "7022"));

        assertThat(state(attempt)).isEqualTo("UNAPPLIED");
    }

    @Test
    void while_the_issuer_decides_nobody_can_begin_anew() {
        var attempt = attempt();
        notify(PAYBOX.refused(reference(attempt), 853, "99999"));
        assertThat(state(attempt)).isEqualTo("WAITING");

        assertThat(clickPay(citizen).body()).contains("problem:payment-in-progress");

        notify(PAYBOX.accepted(reference(attempt), 853, "7023"));
        assertThat(state(attempt)).isEqualTo("PAID");
    }

    @Test
    void money_that_may_still_come_shows_although_the_invoice_is_free_again() {
        var doubted = attempt();
        notify(PAYBOX.accepted(reference(doubted), 852, "7040"));
        var alsoDoubted = startedAttempt();
        notify(PAYBOX.accepted(reference(alsoDoubted), 852, "7041"));
        var awaited = startedAttempt();
        notify(refusal(awaited, "00105", "7042"));
        notify(PAYBOX.refused(reference(awaited), 853, "99999"));
        var live = startedAttempt();

        assertThat(state(alsoDoubted)).isEqualTo("SUSPECT");
        assertThat(attemptsOfInvoice(citizen).valueStream().map(NotificationTest::id))
                .containsExactly(id(live), id(doubted), id(alsoDoubted), id(awaited));

        notify(PAYBOX.accepted(reference(alsoDoubted), 853, "7043"));
        notify(PAYBOX.accepted(reference(doubted), 853, "7044"));

        assertThat(state(doubted)).isEqualTo("UNAPPLIED");
        assertThat(attemptsOfInvoice(citizen).valueStream().map(NotificationTest::id))
                .containsExactly(id(live), id(awaited), id(alsoDoubted));
    }

    @Test
    void what_was_stored_before_a_kill_is_applied_by_the_sweep() {
        var attempt = attempt();
        stored(
                "killed-in-between-" + id(attempt),
                PAYBOX.accepted(reference(attempt), 853, "7024"));

        awaitHeard("succeeded", attempt);
        assertThat(state(attempt)).isEqualTo("PAID");
    }

    @Test
    void three_hundred_that_cannot_be_applied_hold_up_no_other() {
        var attempt = attempt();
        for (int i = 0; i < 300; i++) {
            // Nobody knows in whose language it is.
            mongo.getCollection("inbound_messages")
                    .insertOne(message("0-broken-%03d".formatted(i), null, "x"));
        }

        stored("1-" + id(attempt), PAYBOX.accepted(reference(attempt), 853, "7026"));

        awaitHeard("succeeded", attempt);
        mongo.getCollection("inbound_messages").deleteMany(new Document("raw", "x"));
    }

    /** As the service stores it, before it decides anything. */
    private void stored(String id, String raw) {
        mongo.getCollection("inbound_messages").insertOne(message(id, "PAYBOX", raw));
    }

    private static Document message(String id, @Nullable String provider, String raw) {
        return new Document("_id", id)
                .append("origin", new Document("way", "NOTIFICATION").append("provider", provider))
                .append("raw", raw)
                .append("receivedAt", Date.from(Instant.now()))
                .append("waiting", true);
    }

    @Test
    void an_attempt_that_expired_may_turn_out_to_be_paid() {
        var attempt = attempt();
        clock.jump(Duration.ofMinutes(21));
        awaitHeard("expired", attempt);

        notify(PAYBOX.accepted(reference(attempt), 853, "7025"));

        assertThat(state(attempt)).isEqualTo("PAID");
    }

    @Test
    void an_issuer_that_never_decides_does_not_hold_the_invoice_for_ever() {
        link(citizen);
        issue(clock.instant(), clock.instant().plus(Duration.ofDays(10)));
        awaitInvoiceOf(citizen);
        var attempt = startedAttempt();
        notify(PAYBOX.refused(reference(attempt), 853, "99999"));
        clock.jump(Duration.ofHours(1));
        assertThat(clickPay(citizen).statusCode()).isEqualTo(409);

        clock.jump(Duration.ofDays(3));

        awaitHeard("expired", attempt);
        assertThat(id(startedAttempt())).isNotEqualTo(id(attempt));
    }

    @Test
    void what_was_started_inside_the_window_counts_after_it() {
        link(citizen);
        issue(clock.instant(), clock.instant().plus(Duration.ofMinutes(5)));
        awaitInvoiceOf(citizen);
        var attempt = startedAttempt();
        clock.jump(Duration.ofMinutes(10));

        notify(PAYBOX.accepted(reference(attempt), 853, "7026"));

        awaitHeard("succeeded", attempt);
        assertThat(state(attempt)).isEqualTo("PAID");
    }

    @Test
    void forgeries_are_forgotten_after_a_while_and_genuine_messages_never() {
        var attempt = attempt();
        String genuine = PAYBOX.accepted(reference(attempt), 853, "7027");
        String forged = "reference=" + reference(attempt) + "&erreur=00000&signature=AAAA";
        notify(genuine);
        notify(forged);

        clock.jump(Duration.ofDays(31));

        await().until(() -> stored(forged) == null);
        assertThat(stored(genuine)).isNotNull();
    }

    private JsonNode attempt() {
        thereIsAnInvoice();
        return startedAttempt();
    }

    private static String refusal(JsonNode attempt, String code, String transaction) {
        return PAYBOX.signed(
                "montant=853&reference="
                        + reference(attempt)
                        + "&appel=600000001&transaction="
                        + transaction
                        + "&erreur="
                        + code);
    }

    private void assertOneSettlement(JsonNode attempt) {
        // Events of one attempt keep their order: what came before this one has been heard.
        notify(PAYBOX.accepted(reference(attempt), 853, "9" + System.nanoTime()));
        await().until(() -> !heard("unapplied", attempt).isEmpty());
        assertThat(heard("succeeded", attempt)).hasSize(1);
    }

    private @Nullable Document stored(String raw) {
        return mongo.getCollection("inbound_messages").find(new Document("raw", raw)).first();
    }

    private long settlementsKnown() {
        var stored = mongo.getCollection("payable_invoices").find(new Document("_id", invoice));
        return Objects.requireNonNull(stored.first())
                .getList("settlements", Document.class, List.of())
                .size();
    }
}
