package fr.espacecitoyens.notification.message;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How delivery is tried.
 *
 * @param atOnce so many messages are tried side by side
 * @param firstPause after the first try; longer than a try usually takes, since a message that is
 *     tried is not taken up by another instance for so long
 * @param longestPause the pause doubles up to this
 * @param giveUpAfter after so long nobody waits for a message any more
 */
@Validated
@ConfigurationProperties("notification.delivery")
record DeliveryProperties(
        @Positive int atOnce,
        @NotNull Duration firstPause,
        @NotNull Duration longestPause,
        @NotNull Duration giveUpAfter) {

    Duration pauseAfter(int tries) {
        // 2^20 times anything is beyond the longest pause.
        Duration doubled = firstPause.multipliedBy(1L << Math.min(tries, 20));
        return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
    }
}
