package fr.espacecitoyens.payment.attempt;

import java.time.Instant;

/**
 * Why an attempt is as it is: what was heard, and what it became by that.
 *
 * @param heard in capitals, with the provider's codes and numbers; no person
 */
public record Step(Instant at, String heard, AttemptState became) {

    /** Whether the same was heard already, to no other effect. */
    boolean saysTheSame(String heardNow, AttemptState state) {
        return heard.equals(heardNow) && became == state;
    }
}
