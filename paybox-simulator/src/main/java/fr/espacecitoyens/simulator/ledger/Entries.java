package fr.espacecitoyens.simulator.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The entries in memory, found by number, reference, origin, question or page without a search. */
final class Entries {

    private final TreeMap<Long, Transaction> byNumber = new TreeMap<>();
    private final Map<String, List<Long>> byReference = new HashMap<>();
    private final Map<Long, List<Long>> byOrigin = new HashMap<>();
    private final Set<String> questions = new HashSet<>();
    private final Map<Long, Integer> pagesByAmount = new HashMap<>();
    private final Map<Long, Integer> pageByCall = new HashMap<>();

    /** Takes a new entry, or what an entry has become. */
    void put(Transaction entry) {
        if (byNumber.put(entry.transaction(), entry) == null) {
            index(entry);
        }
    }

    private void index(Transaction entry) {
        byReference.computeIfAbsent(entry.reference(), _ -> few()).add(entry.transaction());
        @Nullable Long origin = entry.origin();
        if (origin != null) {
            byOrigin.computeIfAbsent(origin, _ -> few()).add(entry.transaction());
        }
        @Nullable String question = entry.question();
        if (question != null) {
            questions.add(question);
        }
        if (entry.kind().isTry()) {
            pageByCall.computeIfAbsent(
                    entry.call(), _ -> pagesByAmount.merge(entry.amountCents(), 1, Integer::sum));
        }
    }

    private static List<Long> few() {
        return new ArrayList<>(1);
    }

    Optional<Transaction> byNumber(long number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /** The oldest first. */
    List<Transaction> byReference(String reference) {
        return all(byReference.getOrDefault(reference, List.of()));
    }

    /** The oldest first. */
    List<Transaction> byOrigin(long origin) {
        return all(byOrigin.getOrDefault(origin, List.of()));
    }

    private List<Transaction> all(Collection<Long> numbers) {
        return numbers.stream().map(byNumber::get).toList();
    }

    /** Which page this try was made on, of those with its amount, from one. */
    int page(Transaction entry) {
        return pageByCall.getOrDefault(entry.call(), 0);
    }

    boolean hasQuestion(String question) {
        return questions.contains(question);
    }

    NavigableMap<Long, Transaction> inOrder() {
        return byNumber;
    }
}
