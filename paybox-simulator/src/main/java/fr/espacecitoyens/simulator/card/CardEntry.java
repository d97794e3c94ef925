package fr.espacecitoyens.simulator.card;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a customer typed. Kept in memory for one request, written nowhere.
 *
 * @param number spaces are forgiven
 * @param expiry MM/AA; the stroke is forgiven
 * @param cryptogram three digits
 */
public record CardEntry(String number, String expiry, String cryptogram) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Pattern EXPIRY = Pattern.compile("(0[1-9]|1[0-2]) ?/? ?(\\d{2})");

    public CardEntry {
        number = number.replaceAll("[\\s\u00a0\u202f.-]", "");
        expiry = expiry.strip();
        cryptogram = cryptogram.strip();
    }

    /** What is wrong with the form of the fields, by the field's name; empty if nothing is. */
    public Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (!number.matches("\\d{13,19}") || !Luhn.isValid(number)) {
            errors.put("numero", "Ce numéro de carte n’existe pas. Vérifiez les chiffres.");
        }
        if (!EXPIRY.matcher(expiry).matches()) {
            errors.put("validite", "Écrivez le mois et l’année, par exemple 09/28.");
        }
        if (!cryptogram.matches("\\d{3}")) {
            errors.put("cryptogramme", "Écrivez les 3 derniers chiffres au dos de la carte.");
        }
        return errors;
    }

    /** The code that Paybox and the authorisation centre answer to an entry without errors. */
    public String verdict(Clock clock) {
        if (lastMonth().isBefore(YearMonth.now(clock.withZone(PARIS)))) {
            return "00008";
        }
        if (!cryptogram.equals(TestCard.CRYPTOGRAM)) {
            return "00004";
        }
        // A card of the real world must never seem to work here.
        return TestCard.withNumber(number).map(TestCard::code).orElse("00114");
    }

    private YearMonth lastMonth() {
        Matcher match = EXPIRY.matcher(expiry);
        if (!match.matches()) {
            throw new IllegalStateException("an entry with errors has no verdict");
        }
        return YearMonth.of(
                2000 + Integer.parseInt(match.group(2)), Integer.parseInt(match.group(1)));
    }

    @Override
    public String toString() {
        return "CardEntry[hidden]";
    }
}
