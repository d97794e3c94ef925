package fr.espacecitoyens.notification.message;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * When a message is to be tried. Written as text that sorts by time and, because of the id, is
 * unique: the embedded database uses no other index.
 */
public record DueTime(Instant at, String messageId) {

    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    /** Reads back what {@link #toString} wrote. */
    public static DueTime parse(String text) {
        int slash = text.indexOf('/');
        return new DueTime(
                SORTABLE.parse(text.substring(0, slash), Instant::from), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return SORTABLE.format(at) + "/" + messageId;
    }
}
