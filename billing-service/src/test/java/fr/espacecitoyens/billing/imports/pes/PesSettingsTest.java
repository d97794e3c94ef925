package fr.espacecitoyens.billing.imports.pes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.espacecitoyens.billing.customer.KnownServices;
import fr.espacecitoyens.billing.invoice.InvoiceLine.Nature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;

class PesSettingsTest {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner()
                    .withInitializer(new ConfigDataApplicationContextInitializer())
                    .withUserConfiguration(Settings.class);

    @EnableConfigurationProperties({PesSettings.class, KnownServices.class})
    @Import(OriginsAreKnown.class)
    static class Settings {}

    @Test
    void the_service_comes_with_the_settings_that_the_tests_use() {
        service.run(context ->
                assertThat(context.getBean(PesSettings.class)).isEqualTo(TestSettings.TOWN));
    }

    @Test
    void a_town_may_say_more() {
        var more =
                service.withPropertyValues(
                        "billing.imports.pes.origins[0].service=action-sociale",
                        "billing.imports.pes.origins[0].products=CLSH, GARD",
                        "billing.imports.pes.natures.REPA=MEAL",
                        "billing.imports.pes.periods.1=Premier trimestre");

        more.run(context -> {
            var settings = context.getBean(PesSettings.class);
            assertThat(settings.service(new Payee("100", "00"), "GARD")).contains("action-sociale");
            assertThat(settings.service(new Payee("100", "00"), "REPA")).isEmpty();
            assertThat(settings.natures()).containsEntry("REPA", Nature.MEAL);
            assertThat(settings.periodInFrench(2020, "1")).isEqualTo("Premier trimestre 2020");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "billing.imports.pes.deadlines.closes-days-before-due=60",
                "billing.imports.pes.deadlines.due-after-days=0",
                "billing.imports.pes.deadlines.opens-at=25:00",
                "billing.imports.pes.origins[0].service=",
                "billing.imports.pes.origins[0].service=voirie",
            })
    void a_setting_that_makes_no_sense_stops_the_start(String setting) {
        service.withPropertyValues(setting).run(context -> assertThat(context).hasFailed());
    }
}
