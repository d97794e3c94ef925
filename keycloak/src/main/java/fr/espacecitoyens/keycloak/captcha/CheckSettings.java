package fr.espacecitoyens.keycloak.captcha;

import java.time.Duration;
import java.util.Map;

/**
 * The settings of the security check, as an administrator has left them.
 *
 * @param validity how long a question may be answered
 * @param visitor how many wrong answers one visitor may give before a pause
 * @param address how many points one address may collect within a while, which is also its pause
 * @param audio whether the spoken question is offered
 */
record CheckSettings(Duration validity, Tries visitor, Tries address, Front front, boolean audio) {

    /** So many, then a pause. */
    record Tries(int most, Duration pause) {}

    /** What stands in front of the question and troubles no person. */
    record Front(Duration minimumTime, int proofBits, boolean honeypot) {}

    static CheckSettings from(Map<String, String> config) {
        return new CheckSettings(
                Duration.ofMinutes(Setting.VALIDITY_MINUTES.number(config)),
                new Tries(
                        Setting.MOST_FAILURES.number(config),
                        Duration.ofMinutes(Setting.PAUSE_MINUTES.number(config))),
                new Tries(
                        Setting.ADDRESS_POINTS.number(config),
                        Duration.ofMinutes(Setting.ADDRESS_MINUTES.number(config))),
                new Front(
                        Duration.ofSeconds(Setting.MINIMUM_SECONDS.number(config)),
                        Setting.PROOF_BITS.number(config),
                        Setting.HONEYPOT.isOn(config)),
                Setting.AUDIO.isOn(config));
    }
}
