package fr.espacecitoyens.portal.backend;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one person paid in a year to one service.
 *
 * @param payer as on the envelope
 * @param availableFrom the day from which it can be had
 * @param ready whether that day has come
 * @param paidCents cents of euro
 * @param cents the same by what it was for: the names of billing's natures
 * @param beyondCents the part of it for which nothing was owed
 * @param details only where one is asked for
 */
public record Certificate(
        String id,
        int year,
        String payer,
        String serviceLabel,
        LocalDate availableFrom,
        boolean ready,
        long paidCents,
        Map<String, Long> cents,
        long beyondCents,
        @Nullable Details details) {

    /** All the rest. */
    public record Details(List<Person> persons, List<Paid> payments) {}

    /** Somebody who was served. */
    public record Person(String name, Map<String, Long> cents) {}

    /** One payment; negative for what was given back. */
    public record Paid(
            LocalDate on, String means, String invoiceNumber, String person, long amountCents) {}

    /** What may count for the tax credit, in cents. */
    public long creditableCents() {
        return cents.getOrDefault("HOME_HELP", 0L) + cents.getOrDefault("MEAL_DELIVERY", 0L);
    }
}
