package fr.espacecitoyens.billing.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.billing.customer.CustomerKey;
import fr.espacecitoyens.billing.invoice.InvoiceLine.Nature;
import fr.espacecitoyens.billing.invoice.Settlement.Means;
import fr.espacecitoyens.billing.organisation.OrganisationFixtures;
import fr.espacecitoyens.paper.PrintSheet;
import fr.espacecitoyens.paper.test.PrintedRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintCertificateTest {

    private final PrintCertificate printCertificate =
            new PrintCertificate(
                    OrganisationFixtures.organisation(),
                    new PrintSheet(),
                    Clock.fixed(Instant.parse("2021-02-01T09:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(ints = {1, 120})
    void archives_can_keep_it_and_screen_readers_can_read_it(int payments) throws Exception {
        byte[] pdf = printCertificate.print(certificate(payments), "Action sociale");

        assertThat(PrintedRules.breaches(pdf)).isEmpty();
    }

    @Test
    void it_says_who_paid_what_for_what_and_what_may_count_for_the_tax() throws Exception {
        String text = PrintedRules.text(printCertificate.print(certificate(2), "Action sociale"));

        assertThat(text)
                .contains(
                        "Attestation annuelle 2020",
                        "Madame ALQUIER Cécile",
                        "Aide à domicile",
                        "Livraison de repas à domicile (le service)",
                        "Repas (leur prix)",
                        "Total payé en 2020",
                        "200,00 €",
                        "article 199 sexdecies",
                        "140,00 €",
                        "Dont pour Monsieur ALQUIER Paul",
                        "Établie le 01/02/2021");
    }

    @Test
    void what_may_have_been_a_debit_is_not_said_to_be_a_card() throws Exception {
        String text =
                PrintedRules.text(
                        printCertificate.print(certificate(2, Means.ONLINE), "Action sociale"));

        assertThat(text).contains("Paiement en ligne").doesNotContain("Carte bancaire");
    }

    private static Certificate certificate(int payments) {
        return certificate(payments, Means.ONLINE_CARD);
    }

    private static Certificate certificate(int payments, Means means) {
        var shares =
                new Shares(
                        Map.of(
                                Nature.HOME_HELP, 6000L,
                                Nature.MEAL_DELIVERY, 1000L,
                                Nature.MEAL, 3000L));
        List<Payment> all =
                IntStream.range(0, payments)
                        .mapToObj(i ->
                                new Payment(
                                        LocalDate.of(2020, 1 + i % 12, 10),
                                        means,
                                        "20010000" + i,
                                        i % 2 == 0
                                                ? "Madame ALQUIER Cécile"
                                                : "Monsieur ALQUIER Paul",
                                        10000,
                                        shares,
                                        0))
                        .toList();
        return new Certificate(
                2020, new CustomerKey("action-sociale", "C-1"), "Madame ALQUIER Cécile", all);
    }
}
