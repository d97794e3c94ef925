package fr.espacecitoyens.payment.inbound;

import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.ProviderName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A message exactly as it came.
 *
 * @param digest of origin and message: a repeated message is the same one
 * @param raw one character for each byte
 * @param waiting true until it was dealt with, then null: few of many, so an index finds them
 * @param handling null until the message was understood and applied
 * @param repeats how often a hint came again; null if it did not
 */
@Document("inbound_messages")
record InboundMessage(
        @Id String digest,
        Origin origin,
        String raw,
        Instant receivedAt,
        @Nullable @Indexed(sparse = true) Boolean waiting,
        @Nullable Handling handling,
        @Nullable Long repeats) {

    /**
     * Which way a message came.
     *
     * @param provider in whose language it is
     * @param attemptId the attempt whose return address the browser came to; null for notifications
     */
    record Origin(Way way, ProviderName provider, @Nullable String attemptId) {

        static Origin notification(ProviderName provider) {
            return new Origin(Way.NOTIFICATION, provider, null);
        }

        static Origin browser(Attempt attempt) {
            return new Origin(Way.BROWSER, attempt.purchase().provider(), attempt.id());
        }

        /** PayFiP says the same words of each event: a repeated message may be another one. */
        boolean saysAlwaysTheSame() {
            return provider == ProviderName.PAYFIP;
        }
    }

    /** By the provider's server, or carried by the citizen's browser. */
    enum Way {
        NOTIFICATION,
        BROWSER
    }

    /**
     * When a message was dealt with, and what came of it.
     *
     * @param reference of the attempt that it is about, as far as it could be understood
     * @param said what it means, in capitals; no person
     */
    record Handling(
            Instant at,
            @Indexed Outcome outcome,
            @Nullable @Indexed(sparse = true) String reference,
            @Nullable String said) {}

    /** What came of a message. */
    enum Outcome {
        APPLIED,
        NOTHING_NEW,
        /** It was a hint, and the provider has answered our question. */
        ASKED,
        UNKNOWN_REFERENCE,
        /** It was a hint at nothing of ours: nothing says from whom. */
        UNKNOWN_OPERATION,
        NOT_GENUINE
    }

    static InboundMessage received(Origin origin, String raw, Instant at) {
        return new InboundMessage(digest(origin + "\n" + raw), origin, raw, at, true, null, null);
    }

    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }

    /** Without the message: it may hold what a person typed. */
    @Override
    public String toString() {
        return "InboundMessage[" + digest + "]";
    }
}
