package fr.espacecitoyens.keycloak.captcha;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.provider.ProviderConfigProperty;

/** What an administrator may change in the console. Nonsense counts as the default. */
enum Setting {
    VALIDITY_MINUTES(
            "validity-minutes",
            5,
            30,
            "Minutes to answer",
            "How long a question may be answered. 1 to 30; default 5."),
    MOST_FAILURES(
            "most-failures",
            5,
            20,
            "Wrong answers before a pause",
            "So many wrong answers in one registration, then it pauses. 1 to 20; default 5."),
    PAUSE_MINUTES(
            "pause-minutes",
            5,
            60,
            "Minutes of the pause",
            "Afterwards the person goes on in the same registration. 1 to 60; default 5."),
    ADDRESS_POINTS(
            "address-points",
            20,
            1000,
            "Failures per address",
            "Then the address waits. An answer without proof of work (no JavaScript) counts as one"
                    + " failure when right, as two when wrong. 1 to 1000; default 20."),
    ADDRESS_MINUTES(
            "address-minutes",
            15,
            1440,
            "Minutes for failures per address",
            "Within so many minutes the failures are added up, and so long the address then waits."
                    + " 1 to 1440; default 15."),
    MINIMUM_SECONDS(
            "minimum-seconds",
            3,
            30,
            "Least seconds on the page",
            "Whoever is faster is asked again, without counting it as a failure. 0 to 30, 0 turns it"
                    + " off; default 3."),
    PROOF_BITS(
            "proof-bits",
            12,
            20,
            "Difficulty of the proof of work",
            "Zero bits that the browser searches for; one more doubles the work. Slow telephones"
                    + " need up to a second for 12. 0 to 20, 0 turns it off; default 12."),
    HONEYPOT(
            "honeypot",
            1,
            0,
            "Hidden field",
            "A field that people do not see; whoever fills it in is refused. Default on."),
    AUDIO(
            "audio",
            1,
            0,
            "Audio question",
            "Offers a spoken question to those who do not see the pictures. Turn it off only if there"
                    + " is another way for them. Default on.");

    private static final Logger LOG = Logger.getLogger(Setting.class);

    /** Of a setting that is on or off, instead of the greatest number. */
    private static final int SWITCH = 0;

    private final String key;
    private final int usual;
    private final int most;
    private final String label;
    private final String help;

    Setting(String key, int usual, int most, String label, String help) {
        this.key = key;
        this.usual = usual;
        this.most = most;
        this.label = label;
        this.help = help;
    }

    String key() {
        return key;
    }

    int number(Map<String, String> config) {
        String written = config.get(key);
        if (written == null || written.isBlank()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(written.strip());
            if (number >= least() && number <= most) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            LOG.debugf("%s is no number", key);
        }
        LOG.warnf(
                "Security check: %s = \"%s\" is not between %d and %d, %d counts instead",
                key, written, least(), most, usual);
        return usual;
    }

    /** Nought turns these two off; the others need one at least. */
    private int least() {
        return this == MINIMUM_SECONDS || this == PROOF_BITS ? 0 : 1;
    }

    boolean isOn(Map<String, String> config) {
        String written = config.getOrDefault(key, "").strip();
        if (!written.isEmpty() && !written.equals("true") && !written.equals("false")) {
            LOG.warnf("Security check: %s = \"%s\" is neither true nor false", key, written);
        }
        return !written.equals("false");
    }

    static List<ProviderConfigProperty> properties() {
        return Arrays.stream(values()).map(Setting::property).toList();
    }

    private ProviderConfigProperty property() {
        return most == SWITCH
                ? new ProviderConfigProperty(
                        key, label, help, ProviderConfigProperty.BOOLEAN_TYPE, "true")
                : new ProviderConfigProperty(
                        key,
                        label,
                        help,
                        ProviderConfigProperty.STRING_TYPE,
                        Integer.toString(usual));
    }
}
