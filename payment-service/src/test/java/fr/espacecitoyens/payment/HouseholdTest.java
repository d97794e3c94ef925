package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.platform.ParisTime;
import fr.espacecitoyens.platform.test.Contract;
import fr.espacecitoyens.platform.test.TestTokens;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two members of a household are linked to the same customer number. */
class HouseholdTest extends PaymentServiceTest {

    private final String spouse = citizen + "-spouse";

    @BeforeEach
    void both_see_the_invoice() {
        thereIsAnInvoice();
        link(spouse);
        awaitInvoiceOf(spouse);
    }

    @Test
    void a_hundred_clicks_of_two_members_make_one_attempt_and_tell_the_other_until_when() {
        var clicks = new AtomicInteger();

        var answers =
                atOnce(100, () -> clickOf(clicks.getAndIncrement() % 2 == 0 ? citizen : spouse));

        String payer = payerOf(answers);
        assertThat(answers).filteredOn(click -> click.status() == 201).hasSize(1);
        assertThat(of(payer, answers)).extracting(Click::status).containsOnly(200, 201);
        assertThat(of(payer, answers).stream().map(click -> id(json(click.answer()))).distinct())
                .hasSize(1);
        String until = "pourrez payer après " + expiry(payer) + ".";
        assertThat(of(otherThan(payer), answers))
                .hasSize(50)
                .allSatisfy(click -> {
                    assertThat(click.status()).isEqualTo(409);
                    assertThat(click.answer().body())
                            .contains("problem:payment-in-progress", "Une autre personne", until)
                            .doesNotContain(payer, "cecile");
                });
        assertThat(attemptsOfInvoice(payer)).hasSize(1);
        assertThat(attemptsOfInvoice(otherThan(payer)).at("/0/own").asBoolean()).isFalse();
    }

    @Test
    void whoever_has_access_to_one_invoice_is_not_told_what_else_is_paid_with_it() {
        String own = customer + "-own";
        String alone = "invoice-" + UUID.randomUUID();
        link(citizen, own);
        issueTo(own, alone);
        post(
                "/attempts",
                "{\"invoices\":[{\"id\":\"%s\"},{\"id\":\"%s\"}],\"email\":\"a@exemple.fr\"}"
                        .formatted(invoice, alone),
                TestTokens.citizen(citizen));

        var seen = attemptsOfInvoice(spouse).path(0);

        assertThat(attemptsOfInvoice(citizen).at("/0/amountCents").asLong()).isEqualTo(1706);
        assertThat(seen.path("amountCents").asLong()).isEqualTo(853);
        assertThat(seen.toString()).contains(invoice).doesNotContain(alone);
    }

    private void issueTo(String number, String id) {
        invoices.publish(
                "fr.espacecitoyens.billing.invoice-issued.v1",
                id,
                Contract.of("fr.espacecitoyens.billing.invoice-issued.v1")
                        .example()
                        .replace("0193c0de-0000-7000-8000-000000000001", id)
                        .replace("C-0001", number)
                        .replace(
                                "2020-01-31T17:00:00Z",
                                clock.instant().plus(Duration.ofDays(1)).toString()));
        await().until(() -> payable.find(id, citizen).isPresent());
    }

    @Test
    void when_one_gives_up_the_other_can_pay_at_once() {
        var first = startedAttempt();
        notify(PAYBOX.refused(reference(first), 853, "00105"));

        var second = json(clickPay(spouse));
        notify(PAYBOX.accepted(reference(second), 853, "9501"));

        assertThat(json(get("/attempts/" + id(second), spouse)).path("state").asString())
                .isEqualTo("PAID");
        assertThat(clickPay(citizen).body()).contains("problem:invoice-settled");
    }

    private record Click(String who, HttpResponse<String> answer) {
        int status() {
            return answer.statusCode();
        }
    }

    private Click clickOf(String who) {
        return new Click(who, clickPay(who));
    }

    private static String payerOf(List<Click> clicks) {
        return clicks.stream().filter(c -> c.status() == 201).findFirst().orElseThrow().who();
    }

    private static List<Click> of(String who, List<Click> clicks) {
        return clicks.stream().filter(click -> click.who().equals(who)).toList();
    }

    private String otherThan(String who) {
        return who.equals(citizen) ? spouse : citizen;
    }

    /** As people read it, with the spaces that do not break. */
    private String expiry(String payer) {
        var expires = attemptsOfInvoice(payer).at("/0/expiresAt").asString();
        return DateTimeFormatter.ofPattern("'le' dd/MM/yyyy 'à' H'\u00a0h\u00a0'mm", Locale.FRENCH)
                .withZone(ParisTime.ZONE)
                .format(Instant.parse(expires));
    }
}
