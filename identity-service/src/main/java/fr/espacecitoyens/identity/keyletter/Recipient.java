package fr.espacecitoyens.identity.keyletter;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whom a key is for, as the service knows them.
 *
 * @param civility « Madame », « Monsieur » or nothing
 */
record Recipient(
        String service,
        String customerNumber,
        String civility,
        String lastName,
        String firstName,
        String street,
        String complement,
        String postalCode,
        String town) {

    /** As one writes it on an envelope. */
    List<String> envelope() {
        return Stream.of(
                        joined(civility, lastName, firstName),
                        complement,
                        street,
                        joined(postalCode, town))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String joined(String... parts) {
        return String.join(" ", Stream.of(parts).filter(part -> !part.isBlank()).toList());
    }
}
