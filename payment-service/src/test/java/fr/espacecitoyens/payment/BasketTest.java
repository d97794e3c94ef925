package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.payment.attempt.Refund;
import fr.espacecitoyens.payment.attempt.Refund.Wish;
import fr.espacecitoyens.payment.refund.DecideRefund;
import fr.espacecitoyens.platform.test.Contract;
import fr.espacecitoyens.platform.test.TestTokens;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Several invoices at once, and parts of them. */
class BasketTest extends PaymentServiceTest {

    private final String second = "invoice-" + UUID.randomUUID();

    @Autowired private DecideRefund decide;

    @BeforeEach
    void two_invoices_of_8_53_of_which_the_second_may_be_paid_in_parts() {
        thereIsAnInvoice();
        issueSecond();
    }

    @Test
    void two_invoices_are_paid_by_one_payment() {
        var attempt =
                json(
                        pay(
                                """
                                {"id":"%s"},{"id":"%s"}\
                                """));
        assertThat(field(attempt, "PBX_TOTAL")).isEqualTo("1706");
        assertThat(field(attempt, "PBX_SHOPPINGCART")).contains("<totalQuantity>2</totalQuantity>");

        notify(PAYBOX.accepted(reference(attempt), 1706, "7001"));

        var succeeded = awaitHeard("succeeded", attempt);
        assertThat(succeeded.path("amountCents").asLong()).isEqualTo(1706);
        assertThat(succeeded.at("/allocations/0/invoiceId").asString()).isEqualTo(invoice);
        assertThat(succeeded.at("/allocations/1/invoiceId").asString()).isEqualTo(second);
        assertThat(succeeded.at("/allocations/1/amountCents").asLong()).isEqualTo(853);
        assertThat(clickPay(citizen).body()).contains("problem:invoice-settled");
    }

    @Test
    void an_invoice_whose_share_went_back_is_no_longer_told_to_be_settled() {
        var attempt =
                json(
                        pay(
                                """
                                {"id":"%s"},{"id":"%s"}\
                                """));
        notify(PAYBOX.accepted(reference(attempt), 1706, "7006"));
        awaitHeard("succeeded", attempt);
        assertThat(settled()).containsExactlyInAnyOrder(invoice, second);

        var share = new Refund.Source("7006", invoice);
        decide.ask(id(attempt), UUID.randomUUID().toString(), Wish.online(share, 853), "anne");
        awaitHeard("refunded", attempt);

        assertThat(settled()).containsExactly(second);
    }

    @Test
    void what_of_a_basket_was_paid_elsewhere_is_to_be_refunded_and_the_rest_counts() {
        var attempt =
                json(
                        pay(
                                """
                                {"id":"%s"},{"id":"%s"}\
                                """));
        settle("at-the-counter");
        await().until(() -> payable.find(invoice).orElseThrow().isSettled());

        notify(PAYBOX.accepted(reference(attempt), 1706, "7002"));

        var succeeded = awaitHeard("succeeded", attempt);
        assertThat(succeeded.path("amountCents").asLong()).isEqualTo(853);
        assertThat(succeeded.path("allocations")).hasSize(1);
        var unapplied = awaitHeard("unapplied", attempt);
        assertThat(unapplied.path("amountCents").asLong()).isEqualTo(853);
        assertThat(state(attempt)).isEqualTo("PAID");
    }

    @Test
    void an_invoice_may_be_paid_in_parts_where_its_service_allows_it() {
        var attempt =
                json(
                        pay(
                                """
                                {"id":"%2$s","amountCents":300}\
                                """));
        assertThat(field(attempt, "PBX_TOTAL")).isEqualTo("300");
        notify(PAYBOX.accepted(reference(attempt), 300, "7003"));
        awaitHeard("succeeded", attempt);

        var rest =
                json(
                        pay(
                                """
                                {"id":"%2$s"}\
                                """));

        assertThat(field(rest, "PBX_TOTAL")).isEqualTo("553");
    }

    @Test
    void a_payment_says_what_it_is_for_and_what_is_left_of_it() {
        var attempt =
                json(
                        pay(
                                """
                                {"id":"%2$s","amountCents":300}\
                                """));
        notify(PAYBOX.accepted(reference(attempt), 300, "7006"));
        awaitHeard("succeeded", attempt);

        var seen = json(get("/attempts/" + id(attempt), citizen));

        assertThat(seen.path("state").asString()).isEqualTo("PAID");
        assertThat(seen.path("lines")).hasSize(1);
        var line = seen.at("/lines/0");
        assertThat(line.path("invoiceId").asString()).isEqualTo(second);
        assertThat(line.path("amountCents").asLong()).isEqualTo(300);
        assertThat(line.path("remainingCents").asLong()).isEqualTo(553);
        assertThat(line.path("invoiceNumber").asString()).isNotEmpty();
        assertThat(seen.path("unappliedCents").asLong()).isZero();
        assertThat(seen.path("refundedCents").asLong()).isZero();
    }

    @Test
    void parts_that_come_late_never_count_for_more_than_is_owed() {
        var early =
                json(
                        pay(
                                """
                                {"id":"%2$s","amountCents":600}\
                                """));
        clock.jump(Duration.ofMinutes(21));
        awaitHeard("expired", early);
        var all =
                json(
                        pay(
                                """
                                {"id":"%2$s"}\
                                """));
        notify(PAYBOX.accepted(reference(all), 853, "7004"));
        awaitHeard("succeeded", all);

        notify(PAYBOX.accepted(reference(early), 600, "7005"));

        assertThat(awaitHeard("unapplied", early).path("amountCents").asLong()).isEqualTo(600);
        assertThat(state(early)).isEqualTo("UNAPPLIED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"%1$s\",\"amountCents\":300}",
                "{\"id\":\"%2$s\",\"amountCents\":100}",
                "{\"id\":\"%2$s\",\"amountCents\":800}",
                "{\"id\":\"%2$s\",\"amountCents\":854}",
                "{\"id\":\"%2$s\",\"amountCents\":9223372036854775807}"
            })
    void a_part_that_is_not_allowed_is_refused(String item) {
        var answer = pay(item);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"amount\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"id\":\"%1$s\"},{\"id\":\"%1$s\"}",
                "{\"id\":\"%2$s\",\"amountCents\":0}",
                "{\"id\":\"%2$s\",\"amountCents\":-300}"
            })
    void a_basket_that_makes_no_sense_is_refused(String items) {
        assertThat(pay(items).statusCode()).isEqualTo(422);
    }

    @Test
    void somebody_elses_invoice_is_no_part_of_a_basket() {
        assertThat(pay("{\"id\":\"%s\"},{\"id\":\"not-mine\"}").statusCode()).isEqualTo(404);
    }

    @Test
    void an_invoice_of_a_live_basket_cannot_be_paid_alone() {
        pay("{\"id\":\"%s\"},{\"id\":\"%s\"}");

        var answer = pay("{\"id\":\"%s\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("problem:payment-in-progress", "plusieurs factures", "Vous avez déjà");
    }

    @Test
    void the_cards_bank_is_told_who_pays_and_nobody_else() {
        var answer =
                post(
                        "/attempts",
                        """
                        {"invoices":[{"id":"%s"}],"email":"cecile@exemple.fr","payer":{"firstName":"Cécile",
                         "lastName":"Alquier-Noël & Fils","street":"3 rue de l’Œuvre","postcode":"78370",
                         "city":"Plaisir","country":"250","mobile":"+33 6 12 34 56 78"}}\
                        """
                                .formatted(invoice),
                        TestTokens.citizen(citizen));

        assertThat(field(json(answer), "PBX_BILLING"))
                .isEqualTo(
                        "<?xml version=\"1.0\" encoding=\"utf-8\"?><Billing><Address>"
                                + "<FirstName>Cecile</FirstName><LastName>Alquier-Noel   Fils</LastName>"
                                + "<Address1>3 rue de l OEuvre</Address1><ZipCode>78370</ZipCode>"
                                + "<City>Plaisir</City><CountryCode>250</CountryCode>"
                                + "<CountryCodeMobilePhone>+33</CountryCodeMobilePhone>"
                                + "<MobilePhone>0612345678</MobilePhone>"
                                + "</Address></Billing>");
    }

    @Test
    void whoever_comes_back_goes_on_with_the_same_invoices_in_whatever_order() {
        String both =
                """
                {"id":"%s","amountCents":853},{"id":"%s","amountCents":853}\
                """;
        String begun = id(json(pay(both)));

        var again = pay(both);
        var turned = post("/attempts", body(second, invoice), TestTokens.citizen(citizen));

        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(turned.statusCode()).as(turned.body()).isEqualTo(200);
        assertThat(id(json(again))).isEqualTo(begun);
        assertThat(id(json(turned))).isEqualTo(begun);
    }

    private static String body(String one, String other) {
        return "{\"invoices\":[{\"id\":\"%s\"},{\"id\":\"%s\"}],\"email\":\"cecile@exemple.fr\"}"
                .formatted(one, other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"payer\":{\"firstName\":\"Юлия\",\"street\":\" \"}"})
    void where_nobody_knows_who_pays_the_organisation_stands_for_them(String payer) {
        var answer =
                post(
                        "/attempts",
                        "{\"invoices\":[{\"id\":\"%s\"}],\"email\":\"cecile@exemple.fr\"%s}"
                                .formatted(invoice, payer),
                        TestTokens.citizen(citizen));

        assertThat(field(json(answer), "PBX_BILLING"))
                .contains(
                        "<FirstName>Usager</FirstName><LastName>CCAS</LastName>"
                                + "<Address1>Hotel de ville</Address1><ZipCode>81100</ZipCode>"
                                + "<City>Castres</City><CountryCode>250</CountryCode>"
                                + "<CountryCodeMobilePhone>+33</CountryCodeMobilePhone>"
                                + "<MobilePhone>0563715613</MobilePhone>");
    }

    /** What a citizen is told of which nothing is left to pay. */
    private List<String> settled() {
        var answer = get("/attempts?invoice=" + invoice + "&invoice=" + second, citizen);
        return json(answer)
                .path(0)
                .path("settledInvoiceIds")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private HttpResponse<String> pay(String items) {
        return post(
                "/attempts",
                "{\"invoices\":[%s],\"email\":\"cecile@exemple.fr\"}"
                        .formatted(items.formatted(invoice, second)),
                TestTokens.citizen(citizen));
    }

    private void issueSecond() {
        invoices.publish(
                "fr.espacecitoyens.billing.invoice-issued.v1",
                second,
                Contract.of("fr.espacecitoyens.billing.invoice-issued.v1")
                        .example()
                        .replace("0193c0de-0000-7000-8000-000000000001", second)
                        .replace("C-0001", customer)
                        .replace(
                                "2020-01-31T17:00:00Z",
                                clock.instant().plus(Duration.ofDays(1)).toString())
                        .replace(
                                "\"onlinePartMinimumCents\": 1000",
                                "\"onlinePartMinimumCents\": 200"));
        await().until(() -> payable.find(second, citizen).isPresent());
    }
}
