package fr.espacecitoyens.billing.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.espacecitoyens.billing.BillingClient;
import fr.espacecitoyens.billing.imports.Csv;
import fr.espacecitoyens.platform.test.Contract;
import fr.espacecitoyens.platform.test.EventChannel;
import fr.espacecitoyens.platform.test.ServiceTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Who still has to pay is reminded a week before the date, and once after it. */
@ServiceTest
class ReminderTest {

    private static final String DUE_SOON = "fr.espacecitoyens.billing.invoice-due-soon.v1";
    private static final String OVERDUE = "fr.espacecitoyens.billing.invoice-overdue.v1";

    private final TellReminder tellReminder;
    private final MongoTemplate mongo;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
    private final LocalDate due = today.plusDays(20);
    private final String customer = BillingClient.unique("R");
    @LocalServerPort private int port;
    private BillingClient billing = new BillingClient(0);

    ReminderTest(TellReminder tellReminder, MongoTemplate mongo) {
        this.tellReminder = tellReminder;
        this.mongo = mongo;
    }

    @BeforeEach
    void connect() {
        billing = new BillingClient(port);
    }

    @Test
    void each_invoice_is_told_once_a_week_before_and_once_after_its_date() {
        String invoice = issue(due);
        try (var invoices = EventChannel.on("billing.invoices")) {
            assertThat(days(invoice)).containsExactly(due.minusDays(7), due.plusDays(1));

            tellAll(invoice, due.minusDays(7));
            String soon = heard(invoices, DUE_SOON, invoice);
            assertThat(soon).contains(customer, due.toString(), due.minusDays(7).toString());

            assertThat(days(invoice)).containsExactly(due.plusDays(1));
            tellAll(invoice, due.plusDays(1));
            heard(invoices, OVERDUE, invoice);

            assertThat(days(invoice)).isEmpty();
            assertThat(invoices.heard(DUE_SOON, invoice)).hasSize(1);
        }
    }

    @Test
    void who_has_paid_meanwhile_is_not_reminded() {
        String invoice = issue(due);
        billing.importFile(
                "service;numero;reference;date_reglement;moyen;montant\n"
                        + "action-sociale;%1$s;%1$s-R;%2$s;cheque;8,53\n"
                                .formatted(customer, inFrench(today)));
        tellAll(invoice, due.minusDays(7));
        tellAll(invoice, due.plusDays(1));

        assertThat(reminders(invoice)).isEmpty();
    }

    @Test
    void an_invoice_with_another_date_is_told_of_the_new_one() {
        String invoice = issue(due);
        issue(due.plusDays(10));

        tellAll(invoice, due.minusDays(7));

        assertThat(days(invoice))
                .containsExactly(due.plusDays(1), due.plusDays(3), due.plusDays(11));
    }

    @Test
    void after_a_long_standstill_nobody_is_told_what_is_stale() {
        String invoice = issue(due);

        for (Reminder reminder : reminders(invoice)) {
            tellReminder.tell(reminder, due.plusDays(30));
        }

        assertThat(reminders(invoice)).isEmpty();
    }

    @Test
    void an_invoice_that_comes_late_is_not_called_overdue_in_its_first_week() {
        String invoice = issue(today.minusDays(10));

        assertThat(days(invoice)).containsExactly(today.plusDays(7));
    }

    private String issue(LocalDate dueOn) {
        billing.importFile(
                Csv.guide()
                        .with("numero", customer, "numero_client", customer)
                        .with("date_echeance", inFrench(dueOn))
                        .text());
        return billing.onlyInvoiceOf(customer).get("id").asString();
    }

    private void tellAll(String invoice, LocalDate day) {
        reminders(invoice).stream()
                .filter(reminder -> reminder.on() != null && !day.isBefore(reminder.on()))
                .forEach(reminder -> tellReminder.tell(reminder, day));
    }

    private List<Reminder> reminders(String invoice) {
        return mongo.findAll(Reminder.class).stream()
                .filter(reminder -> reminder.invoices().contains(invoice))
                .toList();
    }

    private List<LocalDate> days(String invoice) {
        return reminders(invoice).stream()
                .filter(reminder -> reminder.on() != null)
                .map(Reminder::on)
                .sorted()
                .toList();
    }

    private static String heard(EventChannel invoices, String type, String invoice) {
        await().until(() -> !invoices.heard(type, invoice).isEmpty());
        String data = EventChannel.data(invoices.heard(type, invoice).getFirst());
        assertThat(Contract.of(type).violations(data)).isEmpty();
        return data;
    }

    private static String inFrench(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
    }
}
