package fr.espacecitoyens.portal.registration;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** « gmial.com » is a slip of the finger: nearly a provider that everybody knows. */
final class EmailTypo {

    /** Where people in France have their addresses. */
    private static final List<String> PROVIDERS =
            List.of(
                    "gmail.com",
                    "orange.fr",
                    "wanadoo.fr",
                    "hotmail.fr",
                    "hotmail.com",
                    "outlook.fr",
                    "outlook.com",
                    "live.fr",
                    "yahoo.fr",
                    "yahoo.com",
                    "free.fr",
                    "sfr.fr",
                    "neuf.fr",
                    "laposte.net",
                    "bbox.fr",
                    "icloud.com",
                    "aol.com",
                    "msn.com",
                    "numericable.fr",
                    "cegetel.net",
                    "club-internet.fr",
                    "protonmail.com",
                    "proton.me",
                    "gmx.fr",
                    "mail.com",
                    "me.com");

    /** Names that people know, with an ending that the provider does not have. */
    private static final Map<String, String> OTHER_ENDINGS =
            Map.of(
                    "gmail.fr", "gmail.com",
                    "icloud.fr", "icloud.com",
                    "laposte.fr", "laposte.net",
                    "wanadoo.com", "wanadoo.fr");

    /** In names of four letters, two wrong ones make another name. */
    private static final int SHORT = 8;

    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(2);

    private EmailTypo() {}

    /** The address that was probably meant, if it is another one. */
    static Optional<String> meant(String email) {
        int at = email.lastIndexOf('@');
        String domain = email.substring(at + 1).strip().toLowerCase(Locale.ROOT);
        if (at < 1 || PROVIDERS.contains(domain)) {
            return Optional.empty();
        }
        return Optional.ofNullable(OTHER_ENDINGS.get(domain))
                .or(() -> nearest(domain))
                .map(provider -> email.substring(0, at + 1).strip() + provider);
    }

    private static Optional<String> nearest(String domain) {
        return PROVIDERS.stream()
                .filter(provider -> distance(domain, provider) <= tolerated(provider))
                .min(Comparator.comparingInt(provider -> distance(domain, provider)));
    }

    private static int tolerated(String provider) {
        return provider.length() < SHORT ? 1 : 2;
    }

    private static int distance(String domain, String provider) {
        int distance = DISTANCE.apply(domain, provider);
        return distance < 0 ? Integer.MAX_VALUE : distance;
    }
}
