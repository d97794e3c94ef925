package fr.espacecitoyens.simulator.answer;

import fr.espacecitoyens.simulator.store.JsonLines;
import fr.espacecitoyens.simulator.time.Agenda;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Notifications that wait for their moment. They survive a killed process; one that was sent in the
 * very moment of the kill may be sent again.
 */
public final class LateNotifications implements Closeable {

    /**
     * A line of the file.
     *
     * @param address null once it was sent
     */
    record Line(long transaction, Instant due, @Nullable String address) {}

    private final Courier courier;
    private final Agenda agenda;
    private final Clock clock;
    private final JsonLines<Line> lines;

    private LateNotifications(Courier courier, Agenda agenda, Clock clock, JsonLines<Line> lines) {
        this.courier = courier;
        this.agenda = agenda;
        this.clock = clock;
        this.lines = lines;
    }

    /** Goes on with what the process before this one had still to send. */
    public static LateNotifications in(
            @Nullable Path folder, Courier courier, Agenda agenda, Clock clock) throws IOException {
        Map<Long, Line> unsent = new LinkedHashMap<>();
        JsonLines<Line> lines =
                JsonLines.open(
                        folder,
                        "late-notifications.jsonl",
                        Line.class,
                        line -> {
                            if (line.address() == null) {
                                unsent.remove(line.transaction());
                            } else {
                                unsent.put(line.transaction(), line);
                            }
                        });
        var late = new LateNotifications(courier, agenda, clock, lines);
        unsent.values().forEach(late::plan);
        return late;
    }

    /** Sends after a while of simulated time. */
    void send(Notification notification, Duration delay) {
        var line =
                new Line(
                        notification.transaction(),
                        clock.instant().plus(delay),
                        notification.address());
        lines.append(line);
        plan(line);
    }

    private void plan(Line line) {
        @Nullable String address = line.address();
        if (address != null) {
            var notification = new Notification(line.transaction(), address);
            agenda.at(
                    line.due(),
                    () -> {
                        courier.bring(notification);
                        lines.append(new Line(line.transaction(), line.due(), null));
                    });
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
