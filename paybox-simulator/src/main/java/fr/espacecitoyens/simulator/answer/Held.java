package fr.espacecitoyens.simulator.answer;

import java.util.ArrayList;
import java.util.List;

/** The notifications of one page that wait for something the customer does. */
public final class Held {

    private final List<Notification> untilReturn = new ArrayList<>();
    private final List<Notification> untilEnd = new ArrayList<>();

    synchronized void untilReturn(Notification notification) {
        untilReturn.add(notification);
    }

    synchronized void untilEnd(Notification notification) {
        untilEnd.add(notification);
    }

    /** Whether the way back to the shop has to be watched. */
    public synchronized boolean waitsForReturn() {
        return !untilReturn.isEmpty();
    }

    /** Whether the end of the page has to be watched. */
    public synchronized boolean waitsForEnd() {
        return !untilEnd.isEmpty();
    }

    /** Those that waited for the return; each is given out once. */
    synchronized List<Notification> returned() {
        return emptied(untilReturn);
    }

    /** Those that waited for the end, the last one first; each is given out once. */
    synchronized List<Notification> ended() {
        return emptied(untilEnd).reversed();
    }

    private static List<Notification> emptied(List<Notification> held) {
        var all = List.copyOf(held);
        held.clear();
        return all;
    }
}
