package fr.espacecitoyens.platform.event;

import org.jspecify.annotations.Nullable;

/** An event that this consumer can never understand: it goes to the dead letters at once. */
public final class UnreadableEvent extends RuntimeException {

    UnreadableEvent(String id, String type, @Nullable Throwable cause) {
        super("cannot read event " + id + " of type " + type, cause);
    }
}
