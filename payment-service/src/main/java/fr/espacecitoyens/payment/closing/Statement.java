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
     */
    public record Line(String transaction, LocalDate day, long cents) {}
}
