package fr.espacecitoyens.billing.certificate;

import fr.espacecitoyens.billing.customer.CustomerKey;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What one payer paid in one year of Paris' calendar.
 *
 * @param payer as on the envelope of the last invoice
 * @param payments the first day first
 */
record Certificate(int year, CustomerKey customer, String payer, List<Payment> payments) {

    Certificate {
        payments =
                payments.stream()
                        .sorted(
                                Comparator.comparing(Payment::on)
                                        .thenComparing(Payment::invoiceNumber))
                        .toList();
    }

    /** Stands for customer and year in addresses. */
    String id() {
        return UUID.nameUUIDFromBytes((customer + "/" + year).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /**
     * Nothing can be added to a year that has ended, but what is on its way comes some days later.
     */
    LocalDate availableFrom() {
        return LocalDate.of(year + 1, 2, 1);
    }

    long paidCents() {
        return payments.stream().mapToLong(Payment::amountCents).sum();
    }

    long beyondCents() {
        return payments.stream().mapToLong(Payment::beyondCents).sum();
    }

    Shares shares() {
        return sum(payments);
    }

    /** The same for each person who was served, by name. */
    Map<String, Shares> byPerson() {
        return payments.stream()
                .collect(
                        Collectors.groupingBy(
                                Payment::person,
                                TreeMap::new,
                                Collectors.collectingAndThen(
                                        Collectors.toList(), Certificate::sum)));
    }

    private static Shares sum(List<Payment> payments) {
        return payments.stream().map(Payment::shares).reduce(Shares.NONE, Shares::plus);
    }
}
