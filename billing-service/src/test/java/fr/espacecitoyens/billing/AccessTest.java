package fr.espacecitoyens.billing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.billing.imports.Csv;
import fr.espacecitoyens.platform.test.ServiceTest;
import fr.espacecitoyens.platform.test.TestTokens;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class AccessTest {

    @LocalServerPort private int port;
    private BillingClient billing = new BillingClient(0);

    @BeforeEach
    void connect() {
        billing = new BillingClient(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/invoices",
                "/invoices/1",
                "/invoices/1/pdf",
                "/e-invoice",
                "/certificates",
                "/certificates/1",
                "/certificates/1/pdf"
            })
    void invoices_are_for_citizens(String path) {
        assertThat(billing.get(path, null).status()).isEqualTo(401);
        assertThat(billing.get(path, TestTokens.expired("c")).status()).isEqualTo(401);
        assertThat(billing.get(path, TestTokens.withRoles("facturation")).status()).isEqualTo(403);
        assertThat(billing.get(path, TestTokens.withRoles("portal")).status()).isEqualTo(403);
    }

    @Test
    void importing_is_for_the_staff_that_bills() {
        byte[] csv = Csv.guide().with("numero", "ACCESS-1").text().getBytes(StandardCharsets.UTF_8);

        assertThat(billing.send(csv, false, null).status()).isEqualTo(401);
        assertThat(billing.send(csv, false, TestTokens.citizen("c")).status()).isEqualTo(403);
        assertThat(billing.send(csv, false, TestTokens.withRoles("accueil")).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff/imports",
                "/staff/imports/1",
                "/staff/imports/1/errors",
                "/staff/e-invoices"
            })
    void imports_are_seen_by_the_staff_that_bills(String path) {
        assertThat(billing.get(path, null).status()).isEqualTo(401);
        assertThat(billing.get(path, TestTokens.citizen("c")).status()).isEqualTo(403);
        assertThat(billing.get(path, TestTokens.withRoles("accueil")).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/staff/imports/1/publication", "/staff/imports/1/undo"})
    void imports_are_published_and_undone_by_the_staff_that_bills(String path) {
        assertThat(billing.post(path, null).status()).isEqualTo(401);
        assertThat(billing.post(path, TestTokens.citizen("c")).status()).isEqualTo(403);
        assertThat(billing.post(path, TestTokens.withRoles("accueil")).status()).isEqualTo(403);
        assertThat(billing.post(path, TestTokens.withRoles("facturation")).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/staff", "/staff/invoices", "/actuator/env", "/invoices/1/x"})
    void whatever_is_not_named_is_closed(String path) {
        assertThat(billing.get(path, null).status()).isEqualTo(401);
        assertThat(billing.get(path, TestTokens.citizen("c")).status()).isEqualTo(403);
    }

    @Test
    void the_e_invoice_is_chosen_by_citizens() {
        String choice = "{\"subscribed\":true,\"email\":\"a@example.org\"}";

        assertThat(billing.put("/e-invoice/1", choice, null).status()).isEqualTo(401);
        assertThat(
                        billing.put("/e-invoice/1", choice, TestTokens.withRoles("facturation"))
                                .status())
                .isEqualTo(403);
    }

    @Test
    void another_citizens_invoice_looks_as_if_it_did_not_exist() {
        String customer = BillingClient.unique("C");
        billing.importFile(Csv.guide().with("numero", customer, "numero_client", customer).text());
        String owner = billing.linkedCitizen(customer);
        String stranger = BillingClient.unique("stranger");
        String path = "/invoices/" + billing.invoicesOf(owner).get(0).get("id").asString();

        assertThat(billing.get(path, TestTokens.citizen(owner)).status()).isEqualTo(200);
        assertThat(billing.get(path + "/pdf", TestTokens.citizen(owner)).status()).isEqualTo(200);
        assertThat(billing.invoicesOf(stranger)).isEmpty();
        var answer = billing.get(path, TestTokens.citizen(stranger));
        var ofNone = billing.get("/invoices/none", TestTokens.citizen(stranger));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(ofNone.status()).isEqualTo(404);
        assertThat(answer.json().get("detail")).isEqualTo(ofNone.json().get("detail"));
        assertThat(billing.get(path + "/pdf", TestTokens.citizen(stranger)).status())
                .isEqualTo(404);
    }

    @Test
    void readiness_is_public() {
        assertThat(billing.get("/actuator/health/readiness", null).status()).isEqualTo(200);
    }
}
