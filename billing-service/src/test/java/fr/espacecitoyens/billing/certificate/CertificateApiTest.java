package fr.espacecitoyens.billing.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.billing.BillingClient;
import fr.espacecitoyens.billing.imports.Csv;
import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class CertificateApiTest {

    private final String customer = BillingClient.unique("A");
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
    @LocalServerPort private int port;
    private BillingClient billing = new BillingClient(0);
    private String citizen = "";

    @BeforeEach
    void payInTwoYears() {
        billing = new BillingClient(port);
        billing.importFile(
                Csv.guide()
                        .alsoWith("nature")
                        .with("numero", customer, "numero_client", customer, "nature", "livraison")
                        .text());
        pays("1", LocalDate.of(2020, 1, 12), "4,00");
        pays("2", today, "4,53");
        citizen = billing.linkedCitizen(customer);
    }

    @Test
    void there_is_one_for_each_year_in_which_something_was_paid() {
        var all = billing.get("/certificates", token()).json();

        assertThat(all).hasSize(2);
        JsonNode old = all.get(1);
        assertThat(old.get("year").asInt()).isEqualTo(2020);
        assertThat(old.get("payer").asString()).isEqualTo("Madame ALQUIER Cécile");
        assertThat(old.get("availableFrom").asString()).isEqualTo("2021-02-01");
        assertThat(old.get("ready").asBoolean()).isTrue();
        assertThat(old.at("/cents/MEAL_DELIVERY").asLong()).isEqualTo(400);
        assertThat(old.get("id").asString()).doesNotContain(customer);
        assertThat(all.get(0).get("ready").asBoolean()).isFalse();
    }

    @Test
    void one_that_is_ready_tells_each_payment_and_can_be_printed() {
        String path = "/certificates/" + id(1);

        var certificate = billing.get(path, token()).json();
        var pdf = billing.get(path + "/pdf", token());

        assertThat(certificate.at("/details/payments/0/on").asString()).isEqualTo("2020-01-12");
        assertThat(certificate.at("/details/payments/0/amountCents").asLong()).isEqualTo(400);
        assertThat(certificate.at("/details/persons/0/name").asString())
                .isEqualTo("Madame ALQUIER Cécile");
        assertThat(pdf.response().headers().firstValue("Content-Disposition").orElse(""))
                .contains("attestation-2020.pdf");
        assertThat(pdf.response().body()).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void one_whose_day_has_not_come_says_when_it_comes() {
        for (String path :
                new String[] {"/certificates/" + id(0), "/certificates/" + id(0) + "/pdf"}) {
            var answer = billing.get(path, token());

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.json().get("detail").asString())
                    .contains("1er février " + (today.getYear() + 1));
        }
    }

    @Test
    void somebody_elses_is_not_there() {
        String stranger = TestTokens.citizen(BillingClient.unique("stranger"));

        assertThat(billing.get("/certificates", stranger).json()).isEmpty();
        assertThat(billing.get("/certificates/" + id(1), stranger).status()).isEqualTo(404);
        assertThat(billing.get("/certificates/" + id(1) + "/pdf", stranger).status())
                .isEqualTo(404);
    }

    private String id(int index) {
        return billing.get("/certificates", token()).json().get(index).get("id").asString();
    }

    private String token() {
        return TestTokens.citizen(citizen);
    }

    private void pays(String reference, LocalDate day, String amount) {
        billing.importFile(
                """
                service;numero;reference;date_reglement;moyen;montant
                action-sociale;%1$s;%1$s-%2$s;%3$s;cheque;%4$s
                """
                        .formatted(
                                customer,
                                reference,
                                DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day),
                                amount));
    }
}
