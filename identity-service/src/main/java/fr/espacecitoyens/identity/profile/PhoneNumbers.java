package fr.espacecitoyens.identity.profile;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Telephone numbers as people in France write them, overseas included. */
final class PhoneNumbers {

    private static final int LONGEST = 30;

    /** Where « 0… » is dialled as in metropolitan France, but each has a prefix of its own. */
    private static final List<String> OVERSEAS = List.of("RE", "GP", "MQ", "GF", "YT");

    private static final Set<PhoneNumberType> MOBILE =
            EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    private static final Set<PhoneNumberType> OF_ONE_PLACE =
            EnumSet.of(PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE);

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /** The number in E.164 form. */
    static @Nullable String any(FieldCheck check, String field, @Nullable String typed) {
        return number(check, field, typed)
                .map(number -> NUMBERS.format(number, PhoneNumberFormat.E164))
                .orElse(null);
    }

    /** The same, for a number that messages can be sent to. */
    static @Nullable String mobile(FieldCheck check, String field, @Nullable String typed) {
        var number = number(check, field, typed);
        if (number.isPresent() && !MOBILE.contains(NUMBERS.getNumberType(number.get()))) {
            check.refuse(
                    field,
                    "Ce n'est pas un numéro de mobile. Indiquez-le plutôt dans «\u00a0Téléphone\u00a0».");
            return null;
        }
        return number.map(known -> NUMBERS.format(known, PhoneNumberFormat.E164)).orElse(null);
    }

    private static Optional<PhoneNumber> number(
            FieldCheck check, String field, @Nullable String typed) {
        String text = FieldCheck.normal(typed);
        if (text == null) {
            return Optional.empty();
        }
        var found = text.length() > LONGEST ? Optional.<PhoneNumber>empty() : meant(text);
        if (found.isEmpty()) {
            check.refuse(field, "Vérifiez ce numéro, par exemple 05 63 71 56 13.");
        }
        return found;
    }

    /** 0590… is Guadeloupe's, though it could be a number of the mainland; 0800… is everybody's. */
    private static Optional<PhoneNumber> meant(String text) {
        return OVERSEAS.stream()
                .flatMap(region -> valid(text, region))
                .filter(number -> OF_ONE_PLACE.contains(NUMBERS.getNumberType(number)))
                .findFirst()
                .or(() -> valid(text, "FR").findFirst());
    }

    private static Stream<PhoneNumber> valid(String text, String region) {
        try {
            return Stream.of(NUMBERS.parse(text, region)).filter(NUMBERS::isValidNumber);
        } catch (NumberParseException _) {
            return Stream.empty();
        }
    }
}
