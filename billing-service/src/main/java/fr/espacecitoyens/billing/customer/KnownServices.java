package fr.espacecitoyens.billing.customer;

import jakarta.validation.constraints.NotEmpty;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The town's services that send invoices.
 *
 * @param services each service's label under its id
 */
@Validated
@ConfigurationProperties("billing")
public record KnownServices(@NotEmpty Map<String, String> services) {

    public boolean knows(String service) {
        return services.containsKey(service);
    }

    /** The label for people; the id itself for a service that is no longer configured. */
    public String label(String service) {
        return services.getOrDefault(service, service);
    }
}
