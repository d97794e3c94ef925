package fr.espacecitoyens.payment.inbound;

import fr.espacecitoyens.payment.attempt.ProviderName;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The languages of the providers that are switched on. */
@Component
class Languages {

    private final Map<ProviderName, ProviderLanguage> byProvider;

    Languages(List<ProviderLanguage> all) {
        this.byProvider =
                all.stream()
                        .collect(Collectors.toMap(ProviderLanguage::provider, Function.identity()));
    }

    /** Nothing is genuine that comes in the name of one that is switched off. */
    ProviderLanguage.Reading read(ProviderName provider, String raw) {
        var language = byProvider.get(provider);
        return language == null ? new ProviderLanguage.Reading.NotGenuine() : language.read(raw);
    }

    /** One that is switched on. */
    ProviderLanguage of(ProviderName provider) {
        var language = byProvider.get(provider);
        if (language == null) {
            throw new IllegalStateException(provider + " is not switched on");
        }
        return language;
    }
}
