package fr.espacecitoyens.identity.keyletter;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import fr.espacecitoyens.identity.IdentityProperties;
import fr.espacecitoyens.identity.servicekey.IssuedKey;
import fr.espacecitoyens.paper.PrintSheet;
import fr.espacecitoyens.paper.Resource;
import fr.espacecitoyens.paper.Sheet;
import fr.espacecitoyens.platform.ParisTime;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** One page for each customer, its address where an envelope's window shows it. */
@Component
class PrintLetters {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);

    private static final String TITLE = "Clés d'accès";
    private static final String SUBJECT = "Clés d'accès à l'Espace Citoyens";

    private final IdentityProperties properties;
    private final LetterProperties letter;
    private final Clock clock;
    private final PrintSheet press = new PrintSheet();
    private final Template template =
            Mustache.compiler().escapeHTML(true).compile(Resource.text("keyletter/letter.html"));

    PrintLetters(IdentityProperties properties, LetterProperties letter, Clock clock) {
        this.properties = properties;
        this.letter = letter;
        this.clock = clock;
    }

    /** The letters in the order of the recipients, each with the key at the same place. */
    byte[] print(List<Recipient> recipients, List<IssuedKey> keys) {
        var pages =
                IntStream.range(0, recipients.size())
                        .mapToObj(i -> page(recipients.get(i), keys.get(i)))
                        .toList();
        var about = new Sheet.Description(TITLE, letter.organisation(), SUBJECT, clock.instant());
        String page = template.execute(Map.of("letter", letter, "pages", pages));
        return press.print(new Sheet(about, page, null));
    }

    private Map<String, Object> page(Recipient recipient, IssuedKey key) {
        String service =
                properties.services().getOrDefault(recipient.service(), recipient.service());
        // After the hash: browsers keep that part to themselves, so the key reaches no log.
        String address = letter.portalAddress() + "/cle#" + key.key();
        return Map.of(
                "envelope", recipient.envelope(),
                "service", service,
                "customerNumber", recipient.customerNumber(),
                "key", key.key(),
                "today", DAY.format(ParisTime.day(clock.instant())),
                "expiresOn", DAY.format(key.expiresOn()),
                "address", address);
    }
}
