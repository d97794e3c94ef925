package fr.espacecitoyens.endtoend.proof;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What return pages said to people who came back from the payment page. Whether it was true is
 * decided at the end, by the times in the provider's book.
 */
final class Sayings {

    /** Each means that no money was taken. */
    private static final List<String> NOTHING_TAKEN =
            List.of("ucun montant n’a été prélevé", "Paiement refusé", "sans valider");

    /**
     * A page that said that no money was taken.
     *
     * @param asked before the page was asked for
     */
    private record Said(String attempt, Instant asked, String words) {}

    /** The references under which the provider's pages were opened, with their attempts. */
    private final Map<String, String> attempts = new ConcurrentHashMap<>();

    private final Queue<Said> denials = new ConcurrentLinkedQueue<>();

    /** A payment page was opened. */
    void opened(String attempt, String reference) {
        attempts.put(reference, attempt);
    }

    /** Somebody came back and read this. */
    void read(String attempt, Instant asked, String text) {
        String plain = text.replace('\'', '’');
        NOTHING_TAKEN.stream()
                .filter(plain::contains)
                .findFirst()
                .ifPresent(words -> denials.add(new Said(attempt, asked, words)));
    }

    /** The attempt for which the provider was given this reference. */
    Optional<String> attemptOf(Ledger.Captured payment) {
        return Optional.ofNullable(attempts.get(payment.reference()));
    }

    int denials() {
        return denials.size();
    }

    /** Those that said so after the provider had taken money. */
    List<String> untrue(Ledger ledger) {
        return denials.stream()
                .filter(said ->
                        ledger.captures().values().stream()
                                .filter(one -> said.attempt().equals(attempts.get(one.reference())))
                                .anyMatch(one -> one.at().isBefore(said.asked())))
                .map(said -> "« %s » of attempt %s".formatted(said.words(), said.attempt()))
                .toList();
    }
}
