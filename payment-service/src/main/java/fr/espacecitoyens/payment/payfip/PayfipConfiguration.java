package fr.espacecitoyens.payment.payfip;

import fr.espacecitoyens.payment.attempt.Provider;
import fr.espacecitoyens.payment.inbound.ProviderLanguage;
import fr.gouv.finances.cp.tpa.service.securite.services.mas_securite.contrat_paiement_securise.paiementsecuriseservice.FonctionnelleErreur;
import fr.gouv.finances.cp.tpa.service.securite.services.mas_securite.contrat_paiement_securise.paiementsecuriseservice.PaiementSecurise;
import fr.gouv.finances.cp.tpa.service.securite.services.mas_securite.contrat_paiement_securise.paiementsecuriseservice.PaiementSecuriseService;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import jakarta.xml.ws.BindingProvider;
import java.net.URI;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts together where PayFiP is switched on. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("payfip.url")
class PayfipConfiguration {

    @Bean
    PayfipService payfipService(
            PayfipProperties properties,
            @Value("${paybox.environment}") String environment,
            Clock clock) {
        if (environment.equalsIgnoreCase("production")) {
            properties.refuseUnlessReal();
        }
        return service(properties, clock);
    }

    @Bean
    Provider payfipProvider(
            PayfipService service,
            PayfipProperties properties,
            @Value("${paybox.public-url}") URI portal,
            Clock clock) {
        return new PayfipProvider(service, properties.pageUrl(), portal, clock);
    }

    @Bean
    ProviderLanguage payfipLanguage() {
        return new PayfipLanguage();
    }

    static PayfipService service(PayfipProperties properties, Clock clock) {
        return new PayfipService(port(properties), properties, breaker(properties), clock);
    }

    private static PaiementSecurise port(PayfipProperties properties) {
        var port = new PaiementSecuriseService().getPaiementSecuriseServicePort();
        var settings = ((BindingProvider) port).getRequestContext();
        settings.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, properties.url().toString());
        settings.put(
                "com.sun.xml.ws.connect.timeout",
                Math.toIntExact(properties.connectTimeout().toMillis()));
        settings.put(
                "com.sun.xml.ws.request.timeout",
                Math.toIntExact(properties.readTimeout().toMillis()));
        return port;
    }

    /** A fault that says what is wrong with a question is an answer, not a failure. */
    private static CircuitBreaker breaker(PayfipProperties properties) {
        return CircuitBreaker.of(
                "payfip",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(5)
                        .failureRateThreshold(60)
                        .waitDurationInOpenState(properties.openFor())
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .ignoreExceptions(FonctionnelleErreur.class)
                        .build());
    }
}
