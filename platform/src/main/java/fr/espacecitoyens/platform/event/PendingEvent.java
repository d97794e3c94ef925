package fr.espacecitoyens.platform.event;

import java.time.Instant;

/**
 * An event that was written but not yet published. It lies in the field {@code outbox} of the
 * document whose change it tells of, so that both are stored by one atomic write.
 *
 * @param eventId the CloudEvents id, a UUIDv7
 * @param type the CloudEvents type, for example {@code
 *     fr.espacecitoyens.payment.payment-succeeded.v1}
 * @param key the id of the aggregate; the Kafka key, hence the unit of order
 * @param time when it happened
 * @param data the payload as JSON
 */
public record PendingEvent(String eventId, String type, String key, Instant time, String data) {}
