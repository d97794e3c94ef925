package fr.espacecitoyens.endtoend.proof;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What pages said of money, to people who came back from the payment page and to people who looked
 * at an invoice. Whether it was true is decided at the end, by the times in the provider's book.
 */
final class Sayings {

    /** Each means that no money was taken. */
    private static final List<String> NOTHING_TAKEN =
            List.of("Aucun montant n’a été prélevé", "Paiement refusé");

    /** Each means that money was taken. */
    private static final List<String> TAKEN =
            List.of("Paiement accepté", "Paiement reçu en trop", "Paiement remboursé");

    /** Says neither. */
    private static final String IN_DOUBT = "Paiement en cours de confirmation";

    /**
     * What a page said.
     *
     * @param of the attempt or the number of the invoice
     * @param at when the page was asked for; if it says that money was taken, when it was there
     */
    private record Said(String of, boolean taken, Instant at, String words) {

        /** Whether the book, in which money of this first came then, speaks against it. */
        boolean isUntrue(@Nullable Instant first) {
            return taken ? first == null || first.isAfter(at) : first != null && first.isBefore(at);
        }

        @Override
        public String toString() {
            return "« %s » of %s".formatted(words, of);
        }
    }

    /** The references under which the provider's pages were opened, with their attempts. */
    private final Map<String, String> attempts = new ConcurrentHashMap<>();

    /** The same references with the numbers of the invoices. */
    private final Map<String, String> invoices = new ConcurrentHashMap<>();

    private final Queue<Said> said = new ConcurrentLinkedQueue<>();
    private final AtomicInteger denials = new AtomicInteger();
    private final AtomicInteger acceptances = new AtomicInteger();
    private final AtomicInteger doubts = new AtomicInteger();

    /** A payment page was opened. */
    void opened(String invoice, String attempt, String reference) {
        attempts.put(reference, attempt);
        invoices.put(reference, invoice);
    }

    /**
     * Somebody read how an attempt stands.
     *
     * @return whether the page said how it ended
     */
    boolean read(String attempt, Instant asked, String text) {
        String plain = text.replace('\'', '’');
        var denial = NOTHING_TAKEN.stream().filter(plain::contains).findFirst();
        var acceptance = TAKEN.stream().filter(plain::contains).findFirst();
        denial.ifPresent(words -> {
            denials.incrementAndGet();
            said.add(new Said(attempt, false, asked, words));
        });
        acceptance.ifPresent(words -> {
            acceptances.incrementAndGet();
            said.add(new Said(attempt, true, Instant.now(), words));
        });
        if (plain.contains(IN_DOUBT)) {
            doubts.incrementAndGet();
        }
        return denial.isPresent() || acceptance.isPresent();
    }

    /** An invoice's page offered to pay it. */
    void offered(String invoice, Instant asked) {
        said.add(new Said(invoice, false, asked, "PAYER LA FACTURE"));
    }

    /** An invoice's page showed it as paid just now. */
    void shownAsPaid(String invoice, String standing) {
        said.add(new Said(invoice, true, Instant.now(), standing));
    }

    /** The attempt for which the provider was given this reference. */
    Optional<String> attemptOf(Ledger.Captured payment) {
        return Optional.ofNullable(attempts.get(payment.reference()));
    }

    /** How often people who came back read what, in words. */
    String counted() {
        return "%d times a page said that no money was taken, %d times that it was, %d times neither"
                .formatted(denials.get(), acceptances.get(), doubts.get());
    }

    /** Those that the provider's book contradicts. */
    List<String> untrue(Ledger ledger) {
        Map<String, Instant> first = new ConcurrentHashMap<>();
        for (var one : ledger.captures().values()) {
            Stream.of(attempts, invoices)
                    .map(known -> known.get(one.reference()))
                    .filter(Objects::nonNull)
                    .forEach(of -> first.merge(of, one.at(), (a, b) -> a.isBefore(b) ? a : b));
        }
        return said.stream()
                .filter(one -> one.isUntrue(first.get(one.of())))
                .map(Said::toString)
                .toList();
    }
}
