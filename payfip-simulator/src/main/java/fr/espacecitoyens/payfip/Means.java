package fr.espacecitoyens.payfip;

import java.util.Map;
import java.util.Optional;

/** What the citizen typed, and what comes of it: a number that ends with 9 is refused. */
final class Means {

    private static final String REFUSED = "9";

    private Means() {}

    /** Empty if what was typed is neither a card nor an account. */
    static Optional<Result> outcome(Map<String, String> form) {
        if (form.containsKey("abandonner")) {
            return Optional.of(Result.A);
        }
        return switch (form.getOrDefault("moyen", "")) {
            case "carte" -> paid(typed(form, "carte"), "\\d{16}", Result.P, Result.R);
            case "prelevement" ->
                    paid(typed(form, "iban"), "FR\\d{2}[A-Z0-9]{22}\\d", Result.V, Result.Z);
            default -> Optional.empty();
        };
    }

    private static String typed(Map<String, String> form, String field) {
        return form.getOrDefault(field, "").replaceAll("\\s", "");
    }

    private static Optional<Result> paid(
            String number, String pattern, Result accepted, Result refused) {
        if (!number.matches(pattern)) {
            return Optional.empty();
        }
        return Optional.of(number.endsWith(REFUSED) ? refused : accepted);
    }
}
