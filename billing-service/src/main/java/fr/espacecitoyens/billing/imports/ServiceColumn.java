package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.billing.customer.KnownServices;

/** Reads the id of a service that the town has. */
final class ServiceColumn {

    private final KnownServices services;

    ServiceColumn(KnownServices services) {
        this.services = services;
    }

    String parse(String text) throws RefusedField {
        if (!services.knows(text)) {
            throw new RefusedField(
                    "Ce service est inconnu. Services connus : "
                            + String.join(", ", services.services().keySet())
                            + ".");
        }
        return text;
    }
}
