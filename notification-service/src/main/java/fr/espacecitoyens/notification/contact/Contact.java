package fr.espacecitoyens.notification.contact;

import org.jspecify.annotations.Nullable;

/**
 * Where a citizen is reached.
 *
 * @param preferredMeans how he or she would rather be reached; null for somebody who has left
 */
public record Contact(String email, @Nullable String preferredMeans) {

    /** Whether a letter that one can do without is welcome by e-mail. */
    public boolean prefersEmail() {
        return preferredMeans == null || preferredMeans.equals("COURRIEL");
    }

    /** Says nothing: it is personal. */
    @Override
    public String toString() {
        return "Contact[…]";
    }
}
