package fr.espacecitoyens.portal;

import static fr.espacecitoyens.portal.DemoAnswers.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class InvoiceNoticeTest {

    private static final String PAYABLE = "\"payableOnline\":true";

    private final CircuitBreakerRegistry breakers;

    InvoiceNoticeTest(CircuitBreakerRegistry breakers) {
        this.breakers = breakers;
    }

    @BeforeEach
    void citizen() {
        FakeBackends.forgetAll();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        DemoAnswers.citizen();
        DemoAnswers.noAttempt();
    }

    @Test
    void the_detail_says_all_that_is_printed_beside_the_figures() {
        var notice = DemoAnswers.notice();
        DemoAnswers.invoice(
                DemoAnswers.guideInvoice("NON_REGLEE", 853, PAYABLE + ",\"notice\":" + notice));

        var section = Browser.loggedIn().open("/factures/" + INVOICE).html().select("#notice");

        assertThat(texts(new JsonMapper().readTree(notice)))
                .hasSize(19)
                .allSatisfy(text -> assertThat(section.text()).contains(text));
        assertThat(section.text())
                .contains(
                        "Avis des sommes à payer",
                        "À rappeler dans tous les cas : facture n° 2001000001, somme de 8,53");
    }

    @Test
    void an_invoice_of_which_nothing_is_demanded_names_its_sender() {
        var notice =
                """
                ,"notice":{"sender":{"name":"CCAS","town":"Castres","addressLines":[],
                  "contact":{"phone":"05","email":"a@b.fr","hours":"8h-17h"}},
                 "noVat":"Sans TVA","payable":false,"waysToPay":[]}\
                """;
        DemoAnswers.invoice(DemoAnswers.guideInvoice("REGLEE", 0, PAYABLE + notice));

        var section = Browser.loggedIn().open("/factures/" + INVOICE).html().select("#notice");

        assertThat(section.text())
                .contains("CCAS", "Sans TVA")
                .doesNotContain("recours", "régler", "Avis");
    }

    private static List<String> texts(JsonNode node) {
        return node.isString()
                ? List.of(node.asString())
                : node.valueStream().flatMap(child -> texts(child).stream()).toList();
    }
}
