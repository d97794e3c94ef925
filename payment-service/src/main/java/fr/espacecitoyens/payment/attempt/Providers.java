package fr.espacecitoyens.payment.attempt;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The providers that are switched on. */
@Component
public class Providers {

    private final Map<ProviderName, Provider> byName;

    Providers(List<Provider> all) {
        this.byName = all.stream().collect(Collectors.toMap(Provider::name, Function.identity()));
    }

    /** The one through which this attempt goes. */
    public Provider of(Attempt attempt) {
        return named(attempt.purchase().provider());
    }

    /** Whether this one is switched on. */
    public boolean has(ProviderName name) {
        return byName.containsKey(name);
    }

    Provider named(ProviderName name) {
        Provider provider = byName.get(name);
        if (provider == null) {
            throw new IllegalStateException(name + " is not switched on");
        }
        return provider;
    }
}
