package fr.espacecitoyens.platform.event;

import io.cloudevents.CloudEvent;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads from an event the few fields that a consumer declares in a record of its own. */
public final class EventReader {

    private final JsonMapper json;
    private final JsonMapper lenient;

    public EventReader(JsonMapper json) {
        this.lenient =
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        this.json =
                lenient.rebuild()
                        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                        .build();
    }

    /**
     * The data of an event as the consumer's own record.
     *
     * @return the data of the event; every field of the record was there
     * @throws UnreadableEvent if the event has no data or lacks a field; no repetition helps
     * @throws IllegalArgumentException if the record has a field that may be null: an event without
     *     it would be unreadable
     */
    public <T extends Record> T read(CloudEvent event, Class<T> type) {
        for (RecordComponent field : type.getRecordComponents()) {
            if (field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                throw new IllegalArgumentException(field + " belongs to readOptional");
            }
        }
        return read(json, event, type);
    }

    /**
     * What an event may say besides: fields that were added to it, which older events lack.
     *
     * @return null for each field that is not there
     * @throws UnreadableEvent if the event has no data, or a field cannot be read
     */
    public <T extends Record> T readOptional(CloudEvent event, Class<T> type) {
        return read(lenient, event, type);
    }

    private static <T> T read(JsonMapper json, CloudEvent event, Class<T> type) {
        var data = event.getData();
        if (data == null) {
            throw new UnreadableEvent(event.getId(), event.getType(), null);
        }
        try {
            return json.readValue(data.toBytes(), type);
        } catch (JacksonException e) {
            throw new UnreadableEvent(event.getId(), event.getType(), e);
        }
    }
}
