package fr.espacecitoyens.billing.imports.pes;

import fr.espacecitoyens.billing.customer.KnownServices;
import org.springframework.stereotype.Component;

/** A misspelt service stops the start, not the first import months later. */
@Component
final class OriginsAreKnown {

    OriginsAreKnown(PesSettings settings, KnownServices services) {
        for (PesSettings.Origin origin : settings.origins()) {
            if (!services.knows(origin.service())) {
                throw new IllegalStateException(
                        "billing.imports.pes.origins: there is no service " + origin.service());
            }
        }
    }
}
