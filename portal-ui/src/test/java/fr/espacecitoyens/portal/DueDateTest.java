package fr.espacecitoyens.portal;

import static fr.espacecitoyens.portal.DemoAnswers.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.StringReader;
import java.time.LocalDate;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Trigger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PortalTest
class DueDateTest {

    private static final String FILE = "/factures/" + INVOICE + "/echeance.ics";

    private final CircuitBreakerRegistry breakers;

    DueDateTest(CircuitBreakerRegistry breakers) {
        this.breakers = breakers;
    }

    @BeforeEach
    void citizen() {
        FakeBackends.forgetAll();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        DemoAnswers.citizen();
        DemoAnswers.noAttempt();
        invoice("NON_REGLEE", 853, "[{\"at\":\"2019-12-17T08:03\",\"kind\":\"ISSUED\"}]");
    }

    private static void invoice(String state, long remaining, String history) {
        DemoAnswers.invoice(
                DemoAnswers.guideInvoice(
                        state, remaining, "\"payableOnline\":true,\"history\":" + history));
    }

    @Test
    void the_due_date_is_a_whole_day_in_the_citizens_calendar() throws Exception {
        var browser = Browser.loggedIn();
        var link = browser.open("/factures/" + INVOICE).html().select("#add-to-calendar");
        assertThat(link.text()).isEqualTo("Ajouter l'échéance à mon agenda");

        var answer = browser.open(link.attr("href"));

        assertThat(answer.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"echeance-2001000001.ics\"");
        VEvent event = event(answer.response().body());
        assertThat(value(event, "DTSTART")).isEqualTo("20200215");
        assertThat(value(event, "DTEND")).isEqualTo("20200216");
        assertThat(value(event, "SUMMARY")).isEqualTo("Facture 2001000001 à régler : 8,53\u00a0€");
        assertThat(value(event, "DESCRIPTION"))
                .startsWith("Facturation service séniors\nReste à payer : 8,53\u00a0€\nhttp://")
                .endsWith("/factures/" + INVOICE);
        assertThat(answer.response().body()).doesNotContain("ALQUIER", "example.org");
    }

    @Test
    void it_rings_in_the_morning_seven_days_before() throws Exception {
        VAlarm alarm = event(file()).<VAlarm>getComponent("VALARM").orElseThrow();

        Trigger trigger = alarm.getRequiredProperty("TRIGGER");
        assertThat(LocalDate.of(2020, 2, 15).atStartOfDay().plus(trigger.getDuration()))
                .isEqualTo(LocalDate.of(2020, 2, 8).atTime(9, 0));
    }

    @Test
    void after_a_correction_the_same_event_is_told_anew() throws Exception {
        var first = event(file());
        invoice(
                "PARTIELLEMENT_REGLEE",
                453,
                """
                [{"at":"2019-12-17T08:03","kind":"ISSUED"},{"at":"2019-12-18T08:03","kind":"CORRECTED"}]
                """);

        var second = event(file());

        assertThat(value(second, "UID")).isEqualTo(value(first, "UID"));
        assertThat(value(first, "SEQUENCE")).isEqualTo("1");
        assertThat(value(second, "SEQUENCE")).isEqualTo("2");
        assertThat(value(second, "SUMMARY")).contains("4,53");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ECHEANCE_DEPASSEE", "REGLEE", "ANNULEE", "PRELEVEMENT_PREVU", "AVOIR"})
    void where_no_due_date_lies_ahead_none_is_offered(String state) {
        invoice(state, 853, "[]");
        var browser = Browser.loggedIn();

        assertThat(browser.open("/factures/" + INVOICE).html().select("#add-to-calendar"))
                .isEmpty();
        assertThat(browser.open(FILE).status()).isEqualTo(404);
    }

    @Test
    void what_is_paid_already_needs_no_reminder() {
        DemoAnswers.attempts("PAID");

        var page = Browser.loggedIn().open("/factures/" + INVOICE);

        assertThat(page.html().select("#add-to-calendar")).isEmpty();
    }

    @Test
    void somebody_elses_due_date_is_not_there() {
        var browser = Browser.loggedIn();

        assertThat(browser.open("/factures/somebody-elses/echeance.ics").status()).isEqualTo(404);
        FakeBackends.BILLING.goAway();
        assertThat(browser.open(FILE).status()).isEqualTo(503);
    }

    private static String file() {
        return Browser.loggedIn().open(FILE).response().body();
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private static VEvent event(String file) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(file));
        assertThat(calendar.validate().getEntries()).isEmpty();
        return calendar.<VEvent>getComponent("VEVENT").orElseThrow();
    }
}
