package fr.espacecitoyens.platform.event;

import fr.espacecitoyens.platform.Ids;
import java.time.Clock;
import tools.jackson.databind.json.JsonMapper;

/** Makes events out of the records in which a service states what happened. */
public final class EventWriter {

    private final JsonMapper json;
    private final Clock clock;

    public EventWriter(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * Stamps and serialises one event.
     *
     * @param type the CloudEvents type
     * @param key the id of the aggregate that changed
     * @param data the payload, written as JSON
     */
    public PendingEvent write(String type, String key, Object data) {
        return new PendingEvent(
                Ids.next(), type, key, clock.instant(), json.writeValueAsString(data));
    }
}
