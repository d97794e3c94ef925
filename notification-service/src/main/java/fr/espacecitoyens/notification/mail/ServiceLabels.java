package fr.espacecitoyens.notification.mail;

import jakarta.validation.constraints.NotEmpty;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The town's services as people call them.
 *
 * @param services each service's label under its id
 */
@Validated
@ConfigurationProperties("notification")
public record ServiceLabels(@NotEmpty Map<String, String> services) {

    /** The label; the id itself for a service that is no longer configured. */
    public String of(String service) {
        return services.getOrDefault(service, service);
    }
}
