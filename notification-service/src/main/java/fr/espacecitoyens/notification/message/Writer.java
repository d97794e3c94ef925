package fr.espacecitoyens.notification.message;

import java.util.List;
import java.util.Set;

/** Puts messages into words. */
public interface Writer {

    /** What it has words for. */
    Set<Kind> kinds();

    /**
     * The letters to be sent now; none if nobody needs to be told any more.
     *
     * @throws RuntimeException if somebody who must be asked is away: the message's turn comes
     *     again
     */
    List<Outgoing> write(Message message);
}
