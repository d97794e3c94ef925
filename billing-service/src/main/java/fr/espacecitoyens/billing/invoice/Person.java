package fr.espacecitoyens.billing.invoice;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Somebody for whom invoices are issued, as the citizen tells them apart.
 *
 * @param id stands for the name in addresses, where no name may stand
 */
record Person(String id, String name) {

    static Person of(InvoiceContent content) {
        String name = content.heading().person();
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return new Person(UUID.nameUUIDFromBytes(bytes).toString().substring(0, 8), name);
    }
}
