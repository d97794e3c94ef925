package fr.espacecitoyens.notification;

import fr.espacecitoyens.platform.event.EventTopology;
import fr.espacecitoyens.platform.security.AccessRules;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Everything that comes in and goes out, readable in one place: routes and events. */
@Configuration(proxyBeanMethods = false)
class NotificationBoundary {

    @Bean
    AccessRules accessRules() {
        return routes -> {
            routes.requestMatchers(HttpMethod.GET, "/preferences").hasRole("citoyen");
            routes.requestMatchers(HttpMethod.PUT, "/preferences").hasRole("citoyen");
            routes.requestMatchers(HttpMethod.POST, "/stops/{token}/{topic}").hasRole("portal");
        };
    }

    @Bean
    EventTopology eventTopology() {
        return new EventTopology(
                Map.of("messages", "notification.messages"),
                List.of(
                        "payment.payments",
                        "identity.citizens",
                        "billing.invoices",
                        "billing.subscriptions"));
    }
}
