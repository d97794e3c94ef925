package fr.espacecitoyens.endtoend;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Somebody who does not exist, with a name that no other test uses.
 *
 * @param userName what the person logs in with
 * @param password keeps the guide's rule
 * @param email in the stack's own mail server
 * @param customer the customer number at « Action sociale »
 */
public record Person(String userName, String password, String email, String customer) {

    public static Person somebody() {
        String tag = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
        return new Person(
                "essai." + tag,
                "Mot-de-passe-" + tag + "7",
                "essai." + tag + "@exemple.fr",
                "E-" + tag.toUpperCase(Locale.ROOT));
    }

    /** Somebody else who wants the same user name. */
    Person withAnotherEmail() {
        return new Person(userName, password, "autre." + email, customer);
    }
}
