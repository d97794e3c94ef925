package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.platform.test.Contract;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What else may happen to a payment; docs/payments.md lists all cases with their tests. */
class FailureCasesTest extends PaymentServiceTest {

    @Test
    void a_message_of_a_year_ago_changes_nothing() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        String message = PAYBOX.accepted(reference(attempt), 853, "9101");
        notify(message);
        awaitHeard("succeeded", attempt);

        clock.jump(Duration.ofDays(365));

        assertThat(notify(message)).isEqualTo(200);
        assertThat(state(attempt)).isEqualTo("PAID");
        assertThat(heard("unapplied", attempt)).isEmpty();
    }

    @Test
    void an_invoice_that_was_cancelled_meanwhile_takes_no_money() {
        thereIsAnInvoice();
        var attempt = startedAttempt();
        invoices.publish(
                "fr.espacecitoyens.billing.invoice-cancelled.v1",
                invoice,
                Contract.of("fr.espacecitoyens.billing.invoice-cancelled.v1")
                        .example()
                        .replace("0193c0de-0000-7000-8000-000000000001", invoice));
        await().until(() -> clickPayAfterwards().contains("problem:"));

        notify(PAYBOX.accepted(reference(attempt), 853, "9102"));

        awaitHeard("unapplied", attempt);
        assertThat(state(attempt)).isEqualTo("UNAPPLIED");
        assertThat(heard("succeeded", attempt)).isEmpty();
    }

    /** The attempt is live: only its own rules could refuse to resume it. */
    private String clickPayAfterwards() {
        var known = payable.find(invoice).orElseThrow();
        return known.refusalAt(clock.instant()) == null ? "" : "problem:" + known.closed();
    }

    @RepeatedTest(5)
    void a_notification_that_races_with_the_end_of_its_attempt_wins() {
        thereIsAnInvoice();
        var attempt = startedAttempt();

        clock.jump(Duration.ofMinutes(21));
        notify(PAYBOX.accepted(reference(attempt), 853, "9103"));

        awaitHeard("succeeded", attempt);
        assertThat(state(attempt)).isEqualTo("PAID");
    }

    @Test
    void what_is_begun_in_the_windows_last_seconds_counts_after_it() {
        link(citizen);
        var until = clock.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        issue(clock.instant().minus(Duration.ofDays(1)), until);
        awaitInvoiceOf(citizen);

        clock.jump(Duration.between(clock.instant(), until).minusSeconds(20));
        var attempt = startedAttempt();
        clock.jump(Duration.ofSeconds(21));
        assertThat(payable.find(invoice).orElseThrow().refusalAt(clock.instant())).isNotNull();

        notify(PAYBOX.accepted(reference(attempt), 853, "9104"));
        awaitHeard("succeeded", attempt);
        assertThat(payable.find(invoice).orElseThrow().isSettled()).isTrue();
    }
}
