package fr.espacecitoyens.simulator.ledger;

import fr.espacecitoyens.simulator.request.Codes;
import fr.espacecitoyens.simulator.request.PaymentRequest;
import fr.espacecitoyens.simulator.store.JsonLines;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bank's book, in a file that survives a killed process: one JSON line for each change, the
 * last line of a transaction counts.
 */
public final class Ledger implements Closeable {

    /** Where the numbers of a fresh ledger begin; the real ones have nine digits too. */
    private static final long FIRST_NUMBER = 600_000_001;

    private final Clock clock;
    private final JsonLines<Transaction> lines;
    private final Entries entries = new Entries();
    private long lastCall = FIRST_NUMBER;

    private Ledger(@Nullable Path folder, Clock clock) throws IOException {
        this.clock = clock;
        this.lines =
                JsonLines.open(folder, "transactions.jsonl", Transaction.class, this::remember);
    }

    /** The ledger of a data folder, read if it is there; without a folder one in memory. */
    public static Ledger in(@Nullable Path folder, Clock clock) throws IOException {
        return new Ledger(folder, clock);
    }

    private void remember(Transaction entry) {
        entries.put(entry);
        lastCall = Math.max(lastCall, entry.call());
    }

    /** A number for a page that was opened. */
    public synchronized long nextCall() {
        return ++lastCall;
    }

    /**
     * Writes a try down under a new number.
     *
     * @param isOnce whether what is paid is not paid again
     */
    public synchronized Transaction record(
            PaymentRequest request, long call, String verdict, boolean isOnce) {
        String code = isOnce && isPaid(request.reference()) ? Codes.ALREADY_DONE : verdict;
        return write(
                new Transaction(
                        nextNumber(),
                        call,
                        request.reference(),
                        request.amountCents(),
                        code,
                        clock.instant(),
                        List.of(),
                        request.isAuthorisedOnly() ? Kind.AUTHORISATION : Kind.PAYMENT,
                        null,
                        null,
                        null));
    }

    /** Carries out an order unless something speaks against it: its question is known, first. */
    public synchronized Booking book(Order order) {
        if (entries.hasQuestion(order.question())) {
            return new Booking.Refused(Codes.QUESTION_TREATED);
        }
        var account =
                entries.byNumber(order.origin())
                        .filter(t -> t.kind().isTry() && t.isAccepted())
                        .filter(t -> t.call() == order.call())
                        .map(this::account);
        if (account.isEmpty()) {
            return new Booking.Refused(Codes.NOT_FOUND);
        }
        return account.get()
                .refusal(order)
                .<Booking>map(Booking.Refused::new)
                .orElseGet(() -> new Booking.Done(carryOut(order)));
    }

    private Transaction carryOut(Order order) {
        return write(
                new Transaction(
                        nextNumber(),
                        nextCall(),
                        order.reference(),
                        order.amountCents(),
                        Codes.ACCEPTED,
                        clock.instant(),
                        List.of(),
                        order.kind(),
                        order.origin(),
                        order.question(),
                        null));
    }

    /** Notes what becomes of the notification of a try. */
    public synchronized void fated(long transaction, String fate) {
        entries.byNumber(transaction).ifPresent(entry -> write(entry.fated(fate)));
    }

    /** Notes what the shop answered to a notification. */
    public synchronized void notified(long transaction, String answer) {
        entries.byNumber(transaction).ifPresent(entry -> write(entry.notified(answer)));
    }

    /**
     * Which page a try was made on, of those with its amount on which cards were tried: from one.
     */
    public synchronized int page(Transaction entry) {
        return entries.page(entry);
    }

    /** Which try it was on its page, from one. */
    public synchronized int numberOnPage(Transaction entry) {
        return (int)
                triesFor(entry.reference()).stream()
                        .filter(other -> other.call() == entry.call())
                        .filter(other -> other.transaction() <= entry.transaction())
                        .count();
    }

    /** Whether a question was carried out. */
    public synchronized boolean hasQuestion(String question) {
        return entries.hasQuestion(question);
    }

    /** Whether money has moved or was set aside for this reference. */
    public synchronized boolean isPaid(String reference) {
        return triesFor(reference).stream().anyMatch(Transaction::isAccepted);
    }

    /** What has become of a try. */
    public synchronized Standing standing(Transaction payment) {
        return payment.isAccepted() ? account(payment).standing() : Standing.REFUSED;
    }

    private Account account(Transaction payment) {
        return new Account(payment, entries.byOrigin(payment.transaction()));
    }

    /** One entry. */
    public synchronized Optional<Transaction> find(long transaction) {
        return entries.byNumber(transaction);
    }

    /** The customers' tries under a reference, the oldest first. */
    public synchronized List<Transaction> triesFor(String reference) {
        return entries.byReference(reference).stream().filter(t -> t.kind().isTry()).toList();
    }

    /** All entries under a reference, the oldest first. */
    public synchronized List<Transaction> under(String reference) {
        return entries.byReference(reference);
    }

    /** At most so many entries after a number, the oldest first. */
    public synchronized List<Transaction> after(long transaction, long most) {
        return entries.inOrder().tailMap(transaction, false).values().stream().limit(most).toList();
    }

    /** At most so many entries, the newest first. */
    public synchronized List<Transaction> latest(int most) {
        return entries.inOrder().descendingMap().values().stream().limit(most).toList();
    }

    private long nextNumber() {
        var all = entries.inOrder();
        return all.isEmpty() ? FIRST_NUMBER : all.lastKey() + 1;
    }

    private Transaction write(Transaction entry) {
        lines.append(entry);
        entries.put(entry);
        return entry;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
