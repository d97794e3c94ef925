package fr.espacecitoyens.payment.paybox;

import fr.espacecitoyens.payment.attempt.Payer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A shop that asks Paybox at two hosts, in tests. */
final class TwoHosts {

    static final String PRIMARY = "https://ppps.paybox.com/PPPS.php";
    static final String BACKUP = "https://ppps1.paybox.com/PPPS.php";

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private TwoHosts() {}

    static PayboxProperties properties() {
        return new PayboxProperties(
                Environment.LOCAL,
                URI.create("https://espace.example"),
                URI.create("https://tpeweb.paybox.com"),
                null,
                URI.create(PRIMARY),
                URI.create(BACKUP),
                new PayboxProperties.LoadPage(A_SECOND, A_SECOND, A_SECOND),
                new PayboxProperties.Patience(A_SECOND, A_SECOND, A_SECOND),
                new Payer(null, null, null, null, null, null, null),
                List.of(Path.of("key.pem")),
                new PayboxProperties.Account("1234567", "01", "2", "00".repeat(64)));
    }
}
