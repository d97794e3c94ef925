package fr.espacecitoyens.identity.profile;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was typed in the step « Moyens de contact ». */
public record ContactStep(
        @Nullable String phone,
        @Nullable String mobile,
        @Nullable String fax,
        @Nullable String email,
        @Nullable String preferredMeans) {

    /** What mail servers agree on; stricter than the standard, which allows what nobody has. */
    private static final Pattern EMAIL =
            Pattern.compile(
                    "(?=.{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                            + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    private static final int SHORTEST = 6;
    private static final int LONGEST = 120;

    /**
     * The same, checked; refused with all that is wrong.
     *
     * @param reachableByLetter whether « Courrier postal » may be chosen
     */
    public ContactMeansGiven checked(boolean reachableByLetter) {
        var check = new FieldCheck();
        String calls = PhoneNumbers.any(check, "phone", phone);
        String mobileCalls = PhoneNumbers.mobile(check, "mobile", mobile);
        String faxes = PhoneNumbers.any(check, "fax", fax);
        String mail = email(check);
        Set<ContactMeans> given = EnumSet.of(ContactMeans.COURRIEL);
        addIf(calls != null, ContactMeans.TELEPHONE, given);
        addIf(mobileCalls != null, ContactMeans.MOBILE, given);
        addIf(faxes != null, ContactMeans.FAX, given);
        addIf(reachableByLetter, ContactMeans.COURRIER_POSTAL, given);
        ContactMeans preferred = preferred(check, given);
        check.verdict();
        return new ContactMeansGiven(
                calls, mobileCalls, faxes, Objects.requireNonNull(mail), preferred);
    }

    private static void addIf(boolean there, ContactMeans means, Set<ContactMeans> given) {
        if (there) {
            given.add(means);
        }
    }

    private @Nullable String email(FieldCheck check) {
        String text = FieldCheck.normal(email);
        if (text == null) {
            check.refuse(
                    "email", "Indiquez votre courriel : il est nécessaire pour créer un compte.");
            return null;
        }
        if (text.length() < SHORTEST || text.length() > LONGEST || !EMAIL.matcher(text).matches()) {
            check.refuse("email", "Vérifiez ce courriel, par exemple jeanne.martin@exemple.fr.");
        }
        return text;
    }

    private ContactMeans preferred(FieldCheck check, Set<ContactMeans> given) {
        String text = FieldCheck.normal(preferredMeans);
        if (text == null) {
            return ContactMeans.COURRIEL;
        }
        for (ContactMeans means : given) {
            if (means.name().equals(text)) {
                return means;
            }
        }
        check.refuse("preferredMeans", "Choisissez un moyen de contact que vous avez renseigné.");
        return ContactMeans.COURRIEL;
    }
}
