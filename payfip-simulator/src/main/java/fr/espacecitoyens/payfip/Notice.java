package fr.espacecitoyens.payfip;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification.
 *
 * @param about the operation that it names
 * @param due null while it waits for the browser's way back
 * @param answer the creditor's HTTP status, or FAILED; null while it is still to be sent
 */
record Notice(
        String id, String about, boolean byPost, @Nullable Instant due, @Nullable String answer) {

    static Notice of(String about, boolean byPost, @Nullable Instant due) {
        return new Notice(UUID.randomUUID().toString(), about, byPost, due, null);
    }

    /** Whether its time has come, or will. */
    boolean mustBeSent() {
        return due != null && answer == null;
    }

    boolean waitsForReturn() {
        return due == null;
    }

    Notice dueAt(Instant moment) {
        return new Notice(id, about, byPost, moment, answer);
    }

    Notice answered(String said) {
        return new Notice(id, about, byPost, due, said);
    }
}
