package fr.espacecitoyens.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Paybox's primary host and the one that stands in for it. */
class ProviderHostsTest extends PaymentServiceTest {

    private static final FakeOperations BACKUP = new FakeOperations();

    @DynamicPropertySource
    static void backup(DynamicPropertyRegistry registry) {
        registry.add("paybox.backup-page-url", BACKUP::pageUrl);
        registry.add("paybox.backup-operations-url", BACKUP::url);
    }

    @AfterEach
    void allRun() {
        OPERATIONS.isRunning(true);
        BACKUP.isRunning(true);
    }

    @Test
    void while_the_primary_host_is_out_citizens_are_sent_to_the_backup() {
        thereIsAnInvoice();
        assertThat(pageUrl()).isEqualTo(OPERATIONS.pageUrl());

        OPERATIONS.isRunning(false);

        assertThat(pageUrl()).isEqualTo(BACKUP.pageUrl());
    }

    @Test
    void while_no_host_runs_nothing_begins_and_the_citizen_is_told() {
        thereIsAnInvoice();
        OPERATIONS.isRunning(false);
        BACKUP.isRunning(false);

        var answer = clickPay(citizen);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("problem:provider-away", "Aucun nouveau paiement n’a été commencé");
        assertThat(attemptsOfInvoice(citizen)).isEmpty();
    }

    private String pageUrl() {
        return json(clickPay(citizen)).at("/page/url").asString();
    }
}
