package fr.espacecitoyens.payment;

import fr.espacecitoyens.platform.event.EventTopology;
import fr.espacecitoyens.platform.security.AccessRules;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may call what, and which events come and go. */
@Configuration(proxyBeanMethods = false)
class PaymentAccess {

    @Bean
    AccessRules accessRules() {
        return routes ->
                routes
                        // Paybox has no login: its messages carry a signature instead.
                        .requestMatchers(HttpMethod.GET, "/paybox/notification")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/paybox/notification")
                        .permitAll()
                        // It proves nothing: it makes us ask.
                        .requestMatchers(HttpMethod.GET, "/payfip/notification")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/payfip/notification")
                        .permitAll()
                        // Whoever writes down what it says can prove later that nothing changed.
                        .requestMatchers(HttpMethod.GET, "/preuves/journal", "/preuves/recus.pem")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/receipts/{number}/{code}")
                        .hasRole("portal")
                        .requestMatchers("/attempts", "/attempts/**")
                        .hasRole("citoyen")
                        .requestMatchers(HttpMethod.GET, "/receipts/*", "/notices/*")
                        .hasRole("notification")
                        .requestMatchers(
                                HttpMethod.GET,
                                "/staff/payments",
                                "/staff/payments/{id}",
                                "/staff/refunds",
                                "/staff/messages",
                                "/staff/closings",
                                "/staff/closings/{day}",
                                "/staff/journal",
                                "/staff/openapi.yaml")
                        .hasRole("facturation")
                        .requestMatchers(HttpMethod.PUT, "/staff/closings/{day}")
                        .hasRole("facturation")
                        .requestMatchers(
                                HttpMethod.POST,
                                "/staff/payments/{id}/inquiry",
                                "/staff/payments/{id}/dismissal",
                                "/staff/payments/{id}/refunds/{refund}/approval",
                                "/staff/payments/{id}/refunds/{refund}/withdrawal",
                                "/staff/payments/{id}/refunds/{refund}/finding")
                        .hasRole("facturation")
                        .requestMatchers(HttpMethod.PUT, "/staff/payments/{id}/refunds/{refund}")
                        .hasRole("facturation");
    }

    @Bean
    EventTopology eventTopology() {
        return new EventTopology(
                Map.of("attempts", "payment.payments"),
                List.of("billing.invoices", "identity.citizens", "payment.payments"));
    }
}
