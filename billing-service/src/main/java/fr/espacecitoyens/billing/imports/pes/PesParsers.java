package fr.espacecitoyens.billing.imports.pes;

import fr.espacecitoyens.billing.imports.FieldParser;
import fr.espacecitoyens.billing.imports.FieldParsers;
import fr.espacecitoyens.billing.imports.RefusedField;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** How the values of the format are written: as programs do, not as people do. */
final class PesParsers {

    private static final Pattern AMOUNT = Pattern.compile("[+-]?\\d{1,12}(?:\\.\\d{1,2})?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,20}");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private PesParsers() {}

    /** Cents of one line: more than nothing, and not more than a whole invoice may come to. */
    static long cents(String text) throws RefusedField {
        long cents = totalCents(text);
        if (cents == 0 || cents > FieldParsers.MAX_HUNDREDTHS) {
            throw new RefusedField("Ce montant doit être compris entre 0.01 et 100000.00 euros.");
        }
        return cents;
    }

    /** Cents of a whole bordereau. */
    static long totalCents(String text) throws RefusedField {
        if (!AMOUNT.matcher(text).matches()) {
            throw new RefusedField("Écrivez le montant en euros avec un point, par exemple 8.53.");
        }
        long cents = new BigDecimal(text).movePointRight(2).longValueExact();
        if (cents < 0) {
            throw new RefusedField("Ce montant est négatif : un avoir s'importe au format CSV.");
        }
        return cents;
    }

    static int count(String text) throws RefusedField {
        if (!COUNT.matcher(text).matches()) {
            throw new RefusedField("Écrivez un nombre entier, par exemple 12.");
        }
        return Integer.parseInt(text);
    }

    static int year(String text) throws RefusedField {
        int year = count(text);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new RefusedField("L'année doit être comprise entre 2000 et 2100.");
        }
        return year;
    }

    static LocalDate day(String text) throws RefusedField {
        try {
            LocalDate day = LocalDate.parse(text);
            year(String.valueOf(day.getYear()));
            return day;
        } catch (DateTimeException _) {
            throw new RefusedField("Cette date n'existe pas. Écrivez par exemple 2019-12-17.");
        }
    }

    /** A number that is kept as it is printed, with its leading zeros. */
    static String digits(String text) throws RefusedField {
        if (!DIGITS.matcher(text).matches()) {
            throw new RefusedField("Seuls les chiffres sont admis ici, 20 au plus.");
        }
        return text;
    }

    /** A code or number of letters and digits, so many at the most. */
    static FieldParser<String> key(int maxLength) {
        return text -> {
            if (text.length() > maxLength) {
                throw new RefusedField("Cette valeur dépasse " + maxLength + " caractères.");
            }
            return FieldParsers.key(text);
        };
    }
}
