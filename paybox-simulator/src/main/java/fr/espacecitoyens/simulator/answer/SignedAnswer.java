package fr.espacecitoyens.simulator.answer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the variables that a shop asked for in PBX_RETOUR, with their signature. */
public final class SignedAnswer {

    private static final Pattern VARIABLES = Pattern.compile(";");

    private final AnswerKeys keys;

    public SignedAnswer(AnswerKeys keys) {
        this.keys = keys;
    }

    /**
     * An address for the browser. All that follows the question mark is signed, parameters of the
     * shop's own included.
     */
    public String forBrowser(String url, Outcome outcome) {
        int mark = url.indexOf('?');
        String own = mark < 0 ? "" : url.substring(mark + 1) + "&";
        String variables = own + variables(outcome);
        return (mark < 0 ? url : url.substring(0, mark))
                + "?"
                + variables
                + signature(variables, outcome);
    }

    /** An address for the notification. Only the variables of PBX_RETOUR are signed. */
    public String forServer(String url, Outcome outcome) {
        return forServer(url, outcome, outcome);
    }

    /** An address that shows one outcome and carries the signature of another. */
    String forServer(String url, Outcome shown, Outcome signed) {
        return url
                + (url.contains("?") ? "&" : "?")
                + variables(shown)
                + signature(variables(signed), signed);
    }

    private String signature(String variables, Outcome outcome) {
        // Paybox signs only when the shop asks for the signature, and only in the last place.
        return VARIABLES
                .splitAsStream(outcome.request().value("PBX_RETOUR"))
                .filter(variable -> variable.endsWith(":K"))
                .map(variable -> variable.substring(0, variable.length() - 2))
                .findFirst()
                .map(name -> "&" + name + "=" + fully(keys.sign(variables)))
                .orElse("");
    }

    private static String variables(Outcome outcome) {
        return VARIABLES
                .splitAsStream(outcome.request().value("PBX_RETOUR"))
                .filter(variable -> variable.matches("[A-Za-z0-9_]+:[A-Za-z]"))
                .map(variable -> pair(variable, outcome))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.joining("&"));
    }

    private static String pair(String variable, Outcome outcome) {
        String name = variable.substring(0, variable.length() - 2);
        String value = outcome.value(variable.charAt(variable.length() - 1));
        return value == null ? "" : name + "=" + asPayboxDoes(value);
    }

    /** Genuine messages leave these characters as they are: whoever encodes anew is refused. */
    private static String asPayboxDoes(String value) {
        return fully(value).replace("%40", "@").replace("%2F", "/").replace("%3A", ":");
    }

    private static String fully(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
