package fr.espacecitoyens.simulator.answer;

import fr.espacecitoyens.simulator.ledger.Transaction;
import fr.espacecitoyens.simulator.request.Codes;
import fr.espacecitoyens.simulator.request.PaymentRequest;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What is told to the shop.
 *
 * @param amount in cents, as the shop wrote it
 * @param transaction null if no card was tried
 */
public record Outcome(
        PaymentRequest request, String code, String amount, @Nullable Transaction transaction) {

    private static final String TOTAL = "PBX_TOTAL";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(PARIS);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("ddMMyyyy").withZone(PARIS);

    /** What a try with a card came to. */
    public static Outcome of(PaymentRequest request, Transaction transaction) {
        return new Outcome(request, transaction.code(), request.value(TOTAL), transaction);
    }

    /** The page ended without money: the customer gave up, or time did. */
    public static Outcome without(PaymentRequest request, String code) {
        return new Outcome(request, code, request.value(TOTAL), null);
    }

    /** The same with one cent more than was paid: what must never be believed. */
    Outcome withAnotherAmount() {
        String more = Long.toString(Long.parseLong(amount) + 1);
        return new Outcome(request, code, more, transaction);
    }

    /** The value of one of Paybox's letters; null where Paybox sends none. */
    @Nullable String value(char letter) {
        return switch (letter) {
            case 'M' -> amount;
            case 'R' -> request.reference();
            case 'E' -> code;
            // A real authorisation number never looks like this: it marks a test transaction.
            case 'A' -> code.equals(Codes.ACCEPTED) ? "XXXXXX" : null;
            default -> transaction == null ? null : ofCard(letter, transaction);
        };
    }

    private static @Nullable String ofCard(char letter, Transaction transaction) {
        return switch (letter) {
            case 'S' -> Long.toString(transaction.transaction());
            case 'T' -> Long.toString(transaction.call());
            case 'P' -> "CARTE";
            case 'C' -> "CB";
            case 'Q' -> TIME.format(transaction.at());
            case 'W' -> DATE.format(transaction.at());
            case 'I', 'Y' -> "FRA";
            default -> null;
        };
    }
}
