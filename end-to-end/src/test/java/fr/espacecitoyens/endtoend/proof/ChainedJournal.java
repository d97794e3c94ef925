package fr.espacecitoyens.endtoend.proof;

import fr.espacecitoyens.endtoend.BackOfficeApi;
import fr.espacecitoyens.endtoend.CommandLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The payment journal as whoever audits it gets it: one chained line for each movement. */
final class ChainedJournal {

    /** A movement; its format stands in docs/journal.md. */
    private record Line(
            String kind,
            String payment,
            String provider,
            String transaction,
            long cents,
            String receipt) {

        static Line of(String[] words) {
            return new Line(
                    words[2], words[3], words[4], words[5], Long.parseLong(words[6]), words[9]);
        }
    }

    private final String text;
    private final List<Line> lines;

    private ChainedJournal(String text) {
        this.text = text;
        this.lines =
                text.lines()
                        .map(line -> line.split(" ", -1))
                        .filter(words -> !words[2].equals("DAY"))
                        .map(Line::of)
                        .toList();
    }

    static ChainedJournal export() {
        return new ChainedJournal(BackOfficeApi.text("/api/payment/staff/journal"));
    }

    /** Whether it has heard of all that this book says: it is written a moment later. */
    boolean isLevelWith(Ledger ledger) {
        return differences(ledger).isEmpty();
    }

    void compare(Books books, Verdict verdict) throws Exception {
        chained(verdict);
        verdict.check(
                Claim.JOURNAL_EVEN,
                lines.size() + " movements in the journal, compared with the provider's book",
                differences(books.ledger()));
        numbered(books, verdict);
    }

    /** Without the portal, as anybody can. */
    private void chained(Verdict verdict) throws Exception {
        Path file = Files.createTempFile("journal", ".txt");
        try {
            Files.writeString(file, text);
            var result = CommandLine.verifies("journal", file);
            verdict.check(
                    Claim.JOURNAL_CHAINED,
                    result.output().strip(),
                    result.exitCode() == 0 ? List.of() : List.of(result.output()));
        } finally {
            Files.delete(file);
        }
    }

    private List<String> differences(Ledger ledger) {
        Map<String, Long> taken = new HashMap<>();
        Map<String, Long> given = new HashMap<>();
        Map<String, String> paymentOf = new HashMap<>();
        lines.stream()
                .filter(ChainedJournal::isAtPaybox)
                .forEach(line -> {
                    if (line.kind().equals("REFUNDED")) {
                        given.merge(line.payment(), line.cents(), Long::sum);
                    } else {
                        taken.merge(line.transaction(), line.cents(), Long::sum);
                        paymentOf.put(line.transaction(), line.payment());
                    }
                });
        Map<String, Long> captures = new HashMap<>();
        ledger.captures().forEach((transaction, one) -> captures.put(transaction, one.cents()));
        // A refund's own number is not always told; the payment that it is of is.
        Map<String, Long> refunds = new HashMap<>();
        ledger.refunds()
                .forEach((origin, cents) ->
                        refunds.merge(
                                paymentOf.getOrDefault(origin, "?" + origin), cents, Long::sum));
        var wrong = new ArrayList<>(unequal("transaction", captures, taken));
        wrong.addAll(unequal("refunds of payment", refunds, given));
        return wrong;
    }

    private static boolean isAtPaybox(Line line) {
        return line.provider().equals("paybox");
    }

    private static List<String> unequal(
            String what, Map<String, Long> book, Map<String, Long> journal) {
        Set<String> all = new HashSet<>(book.keySet());
        all.addAll(journal.keySet());
        return all.stream()
                .filter(one -> !book.getOrDefault(one, 0L).equals(journal.getOrDefault(one, 0L)))
                .map(one ->
                        "%s %s: %d cents in the book, %d in the journal"
                                .formatted(
                                        what,
                                        one,
                                        book.getOrDefault(one, 0L),
                                        journal.getOrDefault(one, 0L)))
                .toList();
    }

    private void numbered(Books books, Verdict verdict) {
        List<String> wrong = new ArrayList<>();
        Set<String> counted = new HashSet<>();
        books.journal().succeeded().forEach(one -> counted.add(one.payment()));
        Set<String> numbered = new HashSet<>();
        String year = "";
        int number = 0;
        for (Line line : lines.stream().filter(one -> one.kind().equals("APPLIED")).toList()) {
            String itsYear = line.receipt().substring(0, 5);
            number = itsYear.equals(year) ? number + 1 : 1;
            year = itsYear;
            if (!line.receipt().equals("%s-%06d".formatted(year, number))) {
                wrong.add("receipt " + line.receipt() + " where " + number + " is due");
            }
            if (isAtPaybox(line) && !numbered.add(line.payment())) {
                wrong.add("a second receipt for payment " + line.payment());
            }
        }
        counted.stream()
                .filter(one -> !numbered.contains(one))
                .forEach(one -> wrong.add("no receipt for payment " + one));
        numbered.stream()
                .filter(one -> !counted.contains(one))
                .forEach(one -> wrong.add("a receipt for what was never told: " + one));
        verdict.check(
                Claim.RECEIPTS_NUMBERED,
                "%d payments count, %d have a receipt".formatted(counted.size(), numbered.size()),
                wrong);
    }
}
