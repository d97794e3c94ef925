package fr.espacecitoyens.payment.attempt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who of the staff wants it, by the subjects of their tokens.
 *
 * @param approvedBy somebody else; null as long as nobody did, or none is needed
 * @param endedBy who took it back, or said what the provider's site shows; null where the provider
 *     itself ended it
 * @param withdrawnBy who took it back although somebody had said what the provider's site shows
 */
public record RefundDecision(
        String askedBy,
        Instant askedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt) {

    static RefundDecision asked(String by, Instant at) {
        return new RefundDecision(by, at, null, null, null, null, null, null);
    }

    RefundDecision approved(String by, Instant at) {
        return new RefundDecision(
                askedBy, askedAt, by, at, endedBy, endedAt, withdrawnBy, withdrawnAt);
    }

    /** What somebody said before stays written. */
    RefundDecision ended(String by, Instant at) {
        return endedBy == null
                ? new RefundDecision(askedBy, askedAt, approvedBy, approvedAt, by, at, null, null)
                : new RefundDecision(
                        askedBy, askedAt, approvedBy, approvedAt, endedBy, endedAt, by, at);
    }
}
