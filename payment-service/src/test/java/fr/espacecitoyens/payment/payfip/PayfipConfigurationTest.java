package fr.espacecitoyens.payment.payfip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class PayfipConfigurationTest {

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan
    @Import(PayfipConfiguration.class)
    static class Start {}

    private final ApplicationContextRunner start =
            new ApplicationContextRunner()
                    .withBean(Clock.class, Clock::systemUTC)
                    .withPropertyValues("paybox.public-url=https://espace.exemple.fr")
                    .withUserConfiguration(Start.class);

    private final ApplicationContextRunner production =
            start.withPropertyValues(
                    "paybox.environment=production",
                    "payfip.url=https://www.payfip.gouv.fr/tpa/services/securite",
                    "payfip.page-url=https://www.payfip.gouv.fr/tpa/paiementws.web",
                    "payfip.numcli=090009");

    @Test
    void without_an_address_payfip_is_off() {
        start.run(
                context -> assertThat(context).hasNotFailed().doesNotHaveBean(PayfipService.class));
    }

    @Test
    void production_starts_with_real_payments_only() {
        production
                .withPropertyValues("payfip.saisie=W")
                .run(context -> assertThat(context).hasSingleBean(PayfipService.class));
        production
                .withPropertyValues("payfip.saisie=T")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void whoever_asks_payfip_is_answered_before_the_portal_stops_waiting() {
        production
                .withPropertyValues("payfip.saisie=W")
                .run(context -> {
                    var times = context.getBean(PayfipProperties.class);
                    assertThat(times.connectTimeout().plus(times.readTimeout()))
                            .isLessThan(Duration.ofSeconds(14));
                });
    }

    @Test
    void an_incomplete_contract_does_not_start() {
        production.run(context -> assertThat(context).hasFailed());
    }
}
