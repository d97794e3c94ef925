package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.billing.invoice.InvoiceLine.Nature;
import fr.espacecitoyens.billing.invoice.OnlineWindow;
import fr.espacecitoyens.billing.invoice.Settlement.Means;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How the fields of an import file are written. */
public final class FieldParsers {

    /** 100 000 €, or a quantity of 100 000. */
    public static final long MAX_HUNDREDTHS = 10_000_000;

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]*)");

    private static final Map<String, Nature> NATURES =
            Map.of(
                    "aide", Nature.HOME_HELP,
                    "livraison", Nature.MEAL_DELIVERY,
                    "repas", Nature.MEAL,
                    "autre", Nature.OTHER);

    private static final Map<String, Means> MEANS =
            Map.of(
                    "cheque", Means.CHEQUE,
                    "especes", Means.CASH,
                    "virement", Means.TRANSFER,
                    "prelevement", Means.DIRECT_DEBIT,
                    "tresor", Means.TREASURY,
                    "autre", Means.OTHER);

    /** Thousands may be set apart by a space, also by the two kinds that do not break. */
    private static final Pattern DECIMAL =
            Pattern.compile("-?(?:\\d+|\\d{1,3}(?:[ \\u00A0\\u202F]\\d{3})+)(?:,\\d{1,2})?");

    private static final Pattern SPACES = Pattern.compile("[ \\u00A0\\u202F]");

    /** Controls, turners of the writing direction, and what stands for a letter that was lost. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\u2028-\\u202E\\u2066-\\u2069\\uFFFC-\\uFFFF]");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm").withResolverStyle(ResolverStyle.STRICT);

    private FieldParsers() {}

    /** Any words: markup and formulas are kept as the plain text that they are. */
    public static String text(String text) throws RefusedField {
        if (UNPRINTABLE.matcher(text).find()) {
            throw new RefusedField("Ce texte contient un caractère illisible.");
        }
        return text;
    }

    /** A number or code that also stands in addresses and file names. */
    public static String key(String text) throws RefusedField {
        if (!KEY.matcher(text).matches()) {
            throw new RefusedField(
                    "Seuls les lettres sans accent, les chiffres, le point et les tirets sont"
                            + " admis.");
        }
        return text;
    }

    static LocalDate day(String text) throws RefusedField {
        try {
            return plausible(LocalDate.parse(text, DAY));
        } catch (DateTimeException _) {
            throw new RefusedField("Cette date n'existe pas. Écrivez par exemple 17/12/2019.");
        }
    }

    static LocalDateTime time(String text) throws RefusedField {
        LocalDateTime time;
        try {
            time = LocalDateTime.parse(text, TIME);
        } catch (DateTimeException _) {
            throw new RefusedField("Ce moment n'existe pas. Écrivez par exemple 17/12/2019 08:00.");
        }
        plausible(time.toLocalDate());
        if (!OnlineWindow.exists(time)) {
            throw new RefusedField("Cette heure n'existe pas : c'est le passage à l'heure d'été.");
        }
        return time;
    }

    private static LocalDate plausible(LocalDate day) throws RefusedField {
        if (day.getYear() < 2000 || day.getYear() > 2100) {
            throw new RefusedField("L'année doit être comprise entre 2000 et 2100.");
        }
        return day;
    }

    static long cents(String text) throws RefusedField {
        return hundredths(text, "Écrivez le montant en euros, par exemple 8,53.", " €");
    }

    static long quantity(String text) throws RefusedField {
        return hundredths(text, "Écrivez la quantité en chiffres, par exemple 1 ou 2,50.", "");
    }

    /** Received money; what was given back, as after a bounced cheque, is below zero. */
    static long received(String text) throws RefusedField {
        return text.startsWith("-") ? -cents(text.substring(1)) : cents(text);
    }

    static Nature nature(String text) throws RefusedField {
        return oneOf(NATURES, text);
    }

    static Means means(String text) throws RefusedField {
        return oneOf(MEANS, text);
    }

    /** « facture » or « avoir »: whether it is a credit note. */
    static Boolean creditNote(String text) throws RefusedField {
        return oneOf(Map.of("facture", false, "avoir", true), text);
    }

    private static <T> T oneOf(Map<String, T> words, String text) throws RefusedField {
        T found = words.get(text.toLowerCase(Locale.ROOT));
        if (found == null) {
            throw new RefusedField(
                    "Écrivez l'un de ces mots : "
                            + String.join(", ", words.keySet().stream().sorted().toList())
                            + ".");
        }
        return found;
    }

    private static long hundredths(String text, String example, String unit) throws RefusedField {
        if (!DECIMAL.matcher(text).matches()) {
            throw new RefusedField(example);
        }
        if (text.startsWith("-")) {
            throw new RefusedField(
                    "Cette valeur est négative. Pour rendre de l'argent, envoyez un avoir.");
        }
        var number = new BigDecimal(SPACES.matcher(text).replaceAll("").replace(',', '.'));
        var hundredths = number.movePointRight(2);
        if (hundredths.signum() == 0
                || hundredths.compareTo(BigDecimal.valueOf(MAX_HUNDREDTHS)) > 0) {
            throw new RefusedField(
                    "Cette valeur doit être comprise entre 0,01%s et 100\u202F000%s."
                            .formatted(unit, unit));
        }
        return hundredths.longValueExact();
    }
}
