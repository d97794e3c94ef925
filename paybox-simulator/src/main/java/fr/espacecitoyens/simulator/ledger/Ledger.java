package fr.espacecitoyens.simulator.ledger;

import fr.espacecitoyens.simulator.request.Codes;
import fr.espacecitoyens.simulator.request.PaymentRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * All tries, in a file that survives a restart: one JSON line for each change, the last line of a
 * transaction counts.
 */
public final class Ledger {

    /** Where the numbers of a fresh ledger begin; the real ones have nine digits too. */
    private static final long FIRST_NUMBER = 600_000_001;

    private final Path file;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();
    private final TreeMap<Long, Transaction> transactions = new TreeMap<>();
    private long lastCall;

    private Ledger(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** The ledger of a data folder, read if it is there. */
    public static Ledger in(Path folder, Clock clock) throws IOException {
        Files.createDirectories(folder);
        var ledger = new Ledger(folder.resolve("transactions.jsonl"), clock);
        ledger.load();
        return ledger;
    }

    private synchronized void load() throws IOException {
        lastCall = FIRST_NUMBER;
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                var transaction = json.readValue(line, Transaction.class);
                transactions.put(transaction.transaction(), transaction);
                lastCall = Math.max(lastCall, transaction.call());
            }
        }
    }

    /** A number for a page that was opened. */
    public synchronized long nextCall() {
        return ++lastCall;
    }

    /** Writes a try down under a new number. */
    public synchronized Transaction record(PaymentRequest request, long call, String code) {
        long number = transactions.isEmpty() ? FIRST_NUMBER : transactions.lastKey() + 1;
        var transaction =
                new Transaction(
                        number,
                        call,
                        request.reference(),
                        request.amountCents(),
                        code,
                        clock.instant(),
                        List.of());
        write(transaction);
        return transaction;
    }

    /** Notes what the shop answered to a notification. */
    public synchronized void notified(Transaction transaction, String answer) {
        write(transactions.getOrDefault(transaction.transaction(), transaction).notified(answer));
    }

    /** Whether money has moved for this reference. */
    public synchronized boolean isPaid(String reference) {
        return transactions.values().stream()
                .anyMatch(t -> t.reference().equals(reference) && t.code().equals(Codes.ACCEPTED));
    }

    /** All tries, the oldest first. */
    public synchronized List<Transaction> transactions() {
        return new ArrayList<>(transactions.values());
    }

    private void write(Transaction transaction) {
        transactions.put(transaction.transaction(), transaction);
        try {
            Files.writeString(
                    file,
                    json.writeValueAsString(transaction) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
