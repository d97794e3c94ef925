package fr.espacecitoyens.payment.payfip;

import fr.espacecitoyens.payment.attempt.Evidence;
import fr.espacecitoyens.payment.attempt.ProviderName;
import fr.espacecitoyens.payment.inbound.ProviderLanguage;
import java.util.regex.Pattern;

/** PayFiP's notification: an operation's number and no signature. */
final class PayfipLanguage implements ProviderLanguage {

    /** Its case differs between clients. */
    private static final Pattern HINT =
            Pattern.compile(
                    "(?:^|.*&)idop=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:&.*|$)",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public ProviderName provider() {
        return ProviderName.PAYFIP;
    }

    @Override
    public Reading read(String raw) {
        var hint = HINT.matcher(raw);
        return hint.matches() ? new Reading.Hint(hint.group(1)) : new Reading.NotGenuine();
    }

    /** Whoever gives up is told of by nobody. */
    @Override
    public boolean isCancellation(Evidence evidence) {
        return false;
    }
}
