package fr.espacecitoyens.payment.attempt;

import java.util.regex.Pattern;

/** What counts as an e-mail address here: what Paybox takes, and nothing that could harm. */
final class PayerEmail {

    /** Paybox's own limits for PBX_PORTEUR. */
    private static final int SHORTEST = 6;

    private static final int LONGEST = 120;

    private static final Pattern FORM =
            Pattern.compile(
                    "[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
                            + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+");

    private PayerEmail() {}

    static boolean isValid(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && FORM.matcher(text).matches();
    }
}
