package fr.espacecitoyens.payment.paybox;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts together, and refuses to start with an account that anybody can use. */
@Configuration(proxyBeanMethods = false)
class PayboxConfiguration {

    @Bean
    PayboxForm payboxForm(PayboxProperties properties, Clock clock) {
        ProductionGuard.check(properties);
        return new PayboxForm(properties, new HmacKey(properties.account().hmacKey()), clock);
    }

    @Bean
    PayboxMessages payboxMessages(PayboxProperties properties) {
        return new PayboxMessages(
                AnswerSignature.withKeysFrom(properties.publicKeyFiles()),
                properties.isProduction());
    }
}
