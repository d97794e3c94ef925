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

    /** The one through which this attempt goes, or what stands for it since it was switched off. */
    public Provider of(Attempt attempt) {
        ProviderName name = attempt.purchase().provider();
        return byName.getOrDefault(name, new SwitchedOff(name));
    }

    /** Whether this one is switched on. */
    public boolean has(ProviderName name) {
        return byName.containsKey(name);
    }

    /**
     * The provider with this name.
     *
     * @throws IllegalStateException if it is not switched on
     */
    Provider named(ProviderName name) {
        Provider provider = byName.get(name);
        if (provider == null) {
            throw new IllegalStateException(name + " is not switched on");
        }
        return provider;
    }
}
