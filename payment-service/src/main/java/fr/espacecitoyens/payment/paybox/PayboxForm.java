package fr.espacecitoyens.payment.paybox;

import fr.espacecitoyens.payment.attempt.Attempt;
import fr.espacecitoyens.payment.attempt.Payer;
import fr.espacecitoyens.payment.attempt.PaymentPage;
import fr.espacecitoyens.payment.attempt.PaymentPage.Field;
import fr.espacecitoyens.platform.ParisTime;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes and signs the form that opens Paybox's payment page. */
final class PayboxForm {

    /** What Paybox answers with. The signature comes last: what follows it would not be signed. */
    private static final String ANSWER =
            "montant:M;reference:R;appel:T;autorisation:A;transaction:S;moyen:P;erreur:E;"
                    + "signature:K";

    private static final String EURO = "978";

    private final PayboxProperties properties;
    private final HmacKey key;
    private final Clock clock;

    PayboxForm(PayboxProperties properties, HmacKey key, Clock clock) {
        this.properties = properties;
        this.key = key;
        this.clock = clock;
    }

    /**
     * The form for one attempt.
     *
     * @param url of the page
     */
    PaymentPage write(URI url, Attempt attempt, Duration limit, @Nullable Payer payer) {
        var fields = new ArrayList<Field>();
        addMandatory(fields, attempt);
        addAddresses(fields, attempt.id());
        add(fields, "PBX_LANGUE", "FRA");
        add(fields, "PBX_DISPLAY", Long.toString(limit.toSeconds()));
        add(fields, "PBX_SOURCE", "RWD");
        add(
                fields,
                "PBX_SHOPPINGCART",
                SecureXml.shoppingCart(attempt.purchase().allocations().size()));
        add(fields, "PBX_BILLING", SecureXml.billing(payer, properties.unknownPayer()));
        add(fields, "PBX_HMAC", key.sign(textOf(fields)));
        return new PaymentPage("POST", url.toString(), List.copyOf(fields));
    }

    private void addMandatory(List<Field> fields, Attempt attempt) {
        var account = properties.account();
        var purchase = attempt.purchase();
        add(fields, "PBX_SITE", account.site());
        add(fields, "PBX_RANG", account.rang());
        add(fields, "PBX_IDENTIFIANT", account.identifiant());
        add(fields, "PBX_TOTAL", String.format(Locale.ROOT, "%03d", purchase.amountCents()));
        add(fields, "PBX_DEVISE", EURO);
        add(fields, "PBX_CMD", purchase.reference());
        add(fields, "PBX_PORTEUR", purchase.email());
        add(fields, "PBX_RETOUR", ANSWER);
        add(fields, "PBX_HASH", "SHA512");
        add(fields, "PBX_TIME", now());
    }

    /** No query string of our own: what Paybox signs is then the same on every way. */
    private void addAddresses(List<Field> fields, String attemptId) {
        String base = properties.publicUrl().toString().replaceAll("/+$", "");
        String back = base + "/factures/paiement/" + attemptId + "/retour/";
        add(fields, "PBX_EFFECTUE", back + "effectue");
        add(fields, "PBX_REFUSE", back + "refuse");
        add(fields, "PBX_ANNULE", back + "annule");
        add(fields, "PBX_ATTENTE", back + "attente");
        add(fields, "PBX_REPONDRE_A", base + "/paybox/notification");
    }

    private String now() {
        return clock.instant()
                .atZone(ParisTime.ZONE)
                .toOffsetDateTime()
                .truncatedTo(ChronoUnit.SECONDS)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static String textOf(List<Field> fields) {
        return fields.stream()
                .map(field -> field.name() + "=" + field.value())
                .collect(Collectors.joining("&"));
    }

    private static void add(List<Field> fields, String name, String value) {
        fields.add(new Field(name, value));
    }
}
