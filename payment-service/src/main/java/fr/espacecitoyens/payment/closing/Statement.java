package fr.espacecitoyens.payment.closing;

import java.time.LocalDate;
import java.util.List;

/**
 * What a provider says that it did: its file of transactions, read.
 *
 * @param unreadable the numbers of the lines that nobody understands, counted from 1
 */
public record Statement(List<Line> lines, List<Integer> unreadable) {

    public Statement {
        lines = List.copyOf(lines);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * One transaction.
     *
     * @param transaction the provider's number
     * @param day when the provider did it, in Paris
     * @param cents less than nothing where money went back
     * @param reference the shop's, of the payment; empty if the file does not have it
     */
    public record Line(String transaction, LocalDate day, long cents, String reference) {

        /** The provider writes the same number with zeros in front, or without. */
        String number() {
            return bare(transaction);
        }

        Line plus(Line same) {
            return new Line(transaction, day, Math.addExact(cents, same.cents()), reference);
        }
    }

    static String bare(String transaction) {
        return transaction.replaceFirst("^0+(?=.)", "");
    }
}
