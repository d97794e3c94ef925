package fr.espacecitoyens.notification;

import fr.espacecitoyens.platform.event.EventTopology;
import fr.espacecitoyens.platform.security.AccessRules;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everything that comes in and goes out, readable in one place: routes and events. */
@Configuration(proxyBeanMethods = false)
class NotificationBoundary {

    /** None: what this service does, it does because of events. */
    @Bean
    AccessRules accessRules() {
        return _ -> {};
    }

    @Bean
    EventTopology eventTopology() {
        return new EventTopology(
                Map.of("messages", "notification.messages"),
                List.of("payment.payments", "identity.citizens"));
    }
}
