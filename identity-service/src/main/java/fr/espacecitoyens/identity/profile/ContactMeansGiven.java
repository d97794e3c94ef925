package fr.espacecitoyens.identity.profile;

import org.jspecify.annotations.Nullable;

/**
 * The wizard's step « Moyens de contact », checked. Telephone numbers are in E.164 form.
 *
 * @param preferredMeans one of those filled in
 */
public record ContactMeansGiven(
        @Nullable String phone,
        @Nullable String mobile,
        @Nullable String fax,
        String email,
        ContactMeans preferredMeans) {

    /** For somebody who gives no postal address any more; an e-mail address is always there. */
    public ContactMeansGiven withoutLetters() {
        return preferredMeans == ContactMeans.COURRIER_POSTAL
                ? new ContactMeansGiven(phone, mobile, fax, email, ContactMeans.COURRIEL)
                : this;
    }
}
