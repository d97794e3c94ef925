package fr.espacecitoyens.notification.payment;

import fr.espacecitoyens.notification.connection.OwnToken;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

/** The way to payment-service. */
@Configuration(proxyBeanMethods = false)
class PaymentConnection {

    @Bean
    RestClient paymentService(PaymentProperties payment, OwnToken ownToken) {
        return ownToken.requestsTo(payment.url(), payment.connectTimeout(), payment.readTimeout());
    }
}
