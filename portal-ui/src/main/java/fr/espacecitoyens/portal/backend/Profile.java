package fr.espacecitoyens.portal.backend;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of the citizen. */
public record Profile(
        String id,
        @Nullable String civility,
        String usualName,
        @Nullable String birthName,
        String firstNames,
        @Nullable LocalDate birthDate,
        @Nullable Address address,
        @Nullable Contact contact,
        @Nullable List<Link> links) {

    /** The customer numbers behind the keys that were given. */
    public List<Link> linked() {
        return links == null ? List.of() : links;
    }

    /** The e-mail address, or nothing to prefill a field with. */
    public String email() {
        return contact == null || contact.email() == null ? "" : contact.email();
    }

    /** The address as one writes it on an envelope. */
    public List<String> addressLines() {
        return address == null ? List.of() : address.lines();
    }

    /** Where the citizen lives. */
    public record Address(
            @Nullable String streetNumber,
            @Nullable String street,
            @Nullable String building,
            @Nullable String apartment,
            @Nullable String complement,
            @Nullable String postalCode,
            @Nullable String town,
            @Nullable String country) {

        /** Whether a bank can make something of it: all that is asked for is there, in France. */
        boolean isComplete() {
            boolean inFrance = country == null || country.isBlank() || "France".equals(country);
            return inFrance
                    && !streetLine().isEmpty()
                    && !joined(postalCode).isEmpty()
                    && !joined(town).isEmpty();
        }

        String streetLine() {
            return joined(streetNumber, street);
        }

        private List<String> lines() {
            return Stream.of(
                            joined(building, apartment),
                            streetLine(),
                            joined(complement),
                            joined(postalCode, town),
                            joined(country))
                    .filter(line -> !line.isEmpty())
                    .toList();
        }

        private static String joined(@Nullable String... parts) {
            return Stream.of(parts)
                    .filter(Objects::nonNull)
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(" "));
        }
    }

    /** How the citizen can be reached. */
    public record Contact(
            @Nullable String phone,
            @Nullable String mobile,
            @Nullable String fax,
            @Nullable String email,
            @Nullable String preferredMeans) {}

    /**
     * A service of the organisation and the citizen's number there.
     *
     * @param id for addresses
     */
    public record Link(
            @Nullable String id, String service, String serviceLabel, String customerNumber) {}
}
