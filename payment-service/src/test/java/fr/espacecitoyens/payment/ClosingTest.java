package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.platform.test.TestTokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The staff close a day: provider, journal and invoices are compared. */
class ClosingTest extends PaymentServiceTest {

    private static final String ANNE = TestTokens.withRoles("facturation");
    private static final String HEADER =
            "TransactionId;IdAppel;DateOfIssue;Reference;Type;Amount;Currency;Status;ErrorCode\n";

    private final String transaction = Long.toString(System.nanoTime() % 1_000_000_000);
    private JsonNode attempt;
    private String day = "";

    @BeforeEach
    void a_payment_was_accepted_yesterday() {
        thereIsAnInvoice();
        attempt = startedAttempt();
        notify(PAYBOX.accepted(reference(attempt), 853, transaction));
        awaitHeard("succeeded", attempt);
        String line = "APPLIED " + id(attempt);
        await().until(() -> send(authorised("/staff/journal", ANNE)).body().contains(line));
        day = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris")).toString();
        clock.jump(Duration.ofDays(1));
    }

    @Test
    void what_billing_has_not_counted_is_named_until_it_has() {
        assertThat(kindsAbout(close(line(transaction, 853)), transaction))
                .containsExactly("NOT_ON_INVOICE");

        settle(id(attempt));
        await().until(() -> payable.isCounted(invoice, id(attempt), 853));

        var closing = close(line(transaction, 853));
        assertThat(kindsAbout(closing, transaction)).isEmpty();
        assertThat(closing.at("/provider/in").asLong()).isEqualTo(853);
        assertThat(json(send(authorised("/staff/closings/" + day, ANNE)))).isEqualTo(closing);
        assertThat(send(authorised("/staff/closings", ANNE)).body()).contains(day);
    }

    @Test
    void each_side_that_misses_something_is_named() {
        settle(id(attempt));
        await().until(() -> payable.isCounted(invoice, id(attempt), 853));

        assertThat(kindsAbout(close(""), transaction)).containsExactly("NOT_AT_PROVIDER");
        assertThat(kindsAbout(close(line(transaction, 854)), transaction))
                .containsExactly("OTHER_AMOUNT");
        assertThat(kindsAbout(close(line("999999999", 100)), "999999999"))
                .containsExactly("NOT_IN_JOURNAL");
    }

    @Test
    void closing_a_day_again_keeps_who_closed_it_before() {
        close(line(transaction, 853));
        String bernard = TestTokens.staff("bernard", "facturation");

        var again = json(put(day, HEADER + line(transaction, 853), bernard));

        var runs = again.path("runs");
        assertThat(runs.get(runs.size() - 1).path("by").asString()).isEqualTo("bernard");
        assertThat(runs.get(runs.size() - 2).path("by").asString()).isNotEqualTo("bernard");
        assertThat(runs.get(runs.size() - 2).path("at").asString()).isNotEmpty();
    }

    @Test
    void a_payment_told_after_midnight_is_one_difference_and_is_not_named_the_day_after() {
        settle(id(attempt));
        await().until(() -> payable.isCounted(invoice, id(attempt), 853));
        String before = LocalDate.parse(day).minusDays(1).toString();

        var closing = json(put(before, HEADER + line(transaction, 853).replace(day, before)));

        assertThat(kindsAbout(closing, transaction)).containsExactly("OTHER_DAY");
        assertThat(closing.toString()).contains("\"otherDay\":\"" + day + "\"");
        assertThat(kindsAbout(close(""), transaction)).isEmpty();
    }

    @Test
    void without_a_file_journal_and_invoices_are_compared() {
        var closing = json(put(day, ""));

        assertThat(closing.has("provider")).isFalse();
        assertThat(kindsAbout(closing, transaction)).containsExactly("NOT_ON_INVOICE");
    }

    @Test
    void a_day_that_is_not_over_and_a_file_of_something_else_are_refused() {
        String today = LocalDate.parse(day).plusDays(1).toString();

        assertThat(put(today, HEADER).statusCode()).isEqualTo(422);
        assertThat(put(day, "date;montant\n").body()).contains("\"field\":\"file\"");
        assertThat(put("2026-02-30", HEADER).statusCode()).isEqualTo(400);
        assertThat(send(authorised("/staff/closings/2001-01-01", ANNE)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_file_of_six_megabytes_is_refused() {
        assertThat(put(day, "x".repeat(6_000_000)).statusCode()).isEqualTo(413);
    }

    private JsonNode close(String lines) {
        return json(put(day, HEADER + lines));
    }

    private HttpResponse<String> put(String day, String file) {
        return put(day, file, ANNE);
    }

    private HttpResponse<String> put(String day, String file, String token) {
        return send(
                authorised("/staff/closings/" + day, token)
                        .setHeader("Content-Type", "application/octet-stream")
                        .PUT(BodyPublishers.ofString(file)));
    }

    private String line(String transaction, long cents) {
        return "%s;1;%s;R;Autorisation;%d;978;;\n".formatted(transaction, day, cents);
    }

    private static List<String> kindsAbout(JsonNode closing, String transaction) {
        return closing.path("differences")
                .valueStream()
                .filter(one -> one.path("transaction").asString("").equals(transaction))
                .map(one -> one.path("kind").asString())
                .toList();
    }
}
