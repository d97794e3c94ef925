package fr.espacecitoyens.payment.journal;

import fr.espacecitoyens.payment.journal.Movement.Kind;
import fr.espacecitoyens.payment.payable.Allocation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text form of an entry: words between single spaces. Described in docs/journal.md. */
final class Line {

    /** What the first line has in place of an earlier line's hash. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    /** What stands in place of nothing, for words are never empty. */
    private static final String NONE = "-";

    /** No word may contain what separates words, or parts. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._:/-]{1,100}");

    private static final int KIND = 2;

    private Line() {}

    /**
     * The line of a movement.
     *
     * @throws IllegalArgumentException if the movement names something in letters that no line may
     *     have
     */
    static String of(long sequence, Running running, Movement movement, String before) {
        var origin = movement.origin();
        return String.join(
                " ",
                Long.toString(sequence),
                running.writtenAt().toString(),
                movement.kind().name(),
                word(origin.paymentId()),
                word(origin.provider()),
                // A provider that repeats that it gave money back does not repeat the number.
                origin.transaction().isEmpty() ? NONE : word(origin.transaction()),
                Long.toString(movement.amountCents()),
                movement.at().toString(),
                parts(movement),
                movement.kind() == Kind.APPLIED ? running.receiptNumber() : NONE,
                before);
    }

    static String closing(long sequence, Instant writtenAt, Running day, String before) {
        var sums = day.sums();
        return "%d %s DAY %s %d %d %d %d %s"
                .formatted(
                        sequence,
                        writtenAt,
                        day.day(),
                        day.entries(),
                        sums.applied(),
                        sums.unapplied(),
                        sums.refunded(),
                        before);
    }

    /**
     * The movement that a line tells of; nothing for the end of a day.
     *
     * @throws java.time.DateTimeException if the line is not one of ours
     */
    static Optional<Movement> movement(String line) {
        var words = line.split(" ", -1);
        if (words[KIND].equals("DAY")) {
            return Optional.empty();
        }
        // The event is not told again.
        String transaction = words[5].equals(NONE) ? "" : words[5];
        var origin = new Movement.Origin("", words[3], words[4], transaction);
        return Optional.of(
                new Movement(
                        Kind.valueOf(words[KIND]),
                        origin,
                        Instant.parse(words[7]),
                        Long.parseLong(words[6]),
                        allocations(words[8])));
    }

    private static List<Allocation> allocations(String parts) {
        if (parts.equals(NONE)) {
            return List.of();
        }
        return Stream.of(parts.split(",", -1))
                .map(part -> part.split("=", -1))
                .map(part -> new Allocation(part[0], Long.parseLong(part[1])))
                .toList();
    }

    static String hash(String line) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(line.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String parts(Movement movement) {
        if (movement.parts().isEmpty()) {
            return NONE;
        }
        return movement.parts().stream()
                .map(part -> word(part.invoiceId()) + "=" + part.amountCents())
                .collect(Collectors.joining(","));
    }

    private static String word(String text) {
        if (!WORD.matcher(text).matches()) {
            throw new IllegalArgumentException("not a word of the journal");
        }
        return text;
    }
}
