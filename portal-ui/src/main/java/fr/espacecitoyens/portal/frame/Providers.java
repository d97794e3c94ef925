package fr.espacecitoyens.portal.frame;

import fr.espacecitoyens.portal.PortalProperties;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What pages call whoever takes the money; pages call it {@code @providers}. */
@Component("providers")
public class Providers {

    private static final Set<String> KNOWN = Set.of("PAYBOX", "PAYFIP");

    private final PortalProperties portal;
    private final Texts texts;

    Providers(PortalProperties portal, Texts texts) {
        this.portal = portal;
        this.texts = texts;
    }

    /** « Paybox », « PayFiP »; one that has no name here as it is written. */
    public String name(String provider) {
        return isKnown(provider) ? texts.of("provider.name" + key(provider)) : provider;
    }

    /** « de Paybox », « du service de paiement »: of the one that serves here. */
    public String ofUsual() {
        return texts.of("provider" + key(null));
    }

    /** « Paybox », « le service de paiement »: the one that serves here. */
    public String usual() {
        return texts.of("provider.name" + key(null));
    }

    /**
     * What follows in the key of a text that each provider has its own words for.
     *
     * @param provider null for the one that serves here
     */
    public String key(@Nullable String provider) {
        String name = provider == null ? portal.paymentProvider() : provider;
        return isKnown(name) ? "." + name.toUpperCase(Locale.ROOT) : "";
    }

    private static boolean isKnown(String provider) {
        return KNOWN.contains(provider.toUpperCase(Locale.ROOT));
    }
}
