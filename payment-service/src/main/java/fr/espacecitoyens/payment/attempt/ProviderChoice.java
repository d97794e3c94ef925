package fr.espacecitoyens.payment.attempt;

import org.springframework.stereotype.Component;

/** Which provider serves which service of the town. */
@Component
class ProviderChoice {

    private final AttemptProperties properties;
    private final Providers providers;

    ProviderChoice(AttemptProperties properties, Providers providers) {
        this.properties = properties;
        this.providers = providers;
        properties.providers().values().forEach(providers::named);
        providers.named(properties.provider());
    }

    Provider forService(String service) {
        return providers.named(properties.providers().getOrDefault(service, properties.provider()));
    }
}
