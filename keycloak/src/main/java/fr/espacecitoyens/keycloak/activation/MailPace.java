package fr.espacecitoyens.keycloak.activation;

import fr.espacecitoyens.keycloak.limits.Allowance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * How often one account may have another activation e-mail: a setting of the required action, in
 * the admin console.
 *
 * @param pause between two of them, in seconds; none with 0
 * @param eachDay at most
 */
record MailPace(int pause, int eachDay) {

    private static final String PAUSE = "seconds-between-mails";
    private static final String EACH_DAY = "mails-a-day";

    static MailPace of(RealmModel realm) {
        return Optional.ofNullable(realm.getRequiredActionConfigByAlias(ActivateSpace.ID))
                .map(RequiredActionConfigModel::getConfig)
                .map(MailPace::of)
                .orElseGet(() -> of(Map.of()));
    }

    MailPace {
        if (pause < 0 || eachDay < 0) {
            throw new NumberFormatException("less than nothing");
        }
    }

    /** Refuses what is no number. */
    static MailPace of(Map<String, String> settings) {
        return new MailPace(
                Integer.parseInt(settings.getOrDefault(PAUSE, "60")),
                Integer.parseInt(settings.getOrDefault(EACH_DAY, "5")));
    }

    static List<ProviderConfigProperty> settings() {
        return ProviderConfigurationBuilder.create()
                .property(
                        PAUSE,
                        "Seconds between two e-mails",
                        "How long a citizen waits for another activation e-mail.",
                        ProviderConfigProperty.STRING_TYPE,
                        "60",
                        List.of())
                .property(
                        EACH_DAY,
                        "E-mails a day",
                        "How many more activation e-mails one account may ask for in a day.",
                        ProviderConfigProperty.STRING_TYPE,
                        "5",
                        List.of())
                .build();
    }

    Allowance afterThePause() {
        return new Allowance("activation-mail-pause", 1, Duration.ofSeconds(pause));
    }

    Allowance withinTheDay() {
        return new Allowance("activation-mail-day", eachDay, Duration.ofDays(1));
    }
}
