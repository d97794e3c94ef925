package fr.espacecitoyens.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** Reads text in the form application/x-www-form-urlencoded. */
public final class FormText {

    private static final Pattern PAIRS = Pattern.compile("&");

    private FormText() {}

    /**
     * The fields in the order in which they were sent.
     *
     * @throws IllegalArgumentException if the text is badly encoded or names a field twice
     */
    public static SequencedMap<String, String> parse(String text) {
        var fields = new LinkedHashMap<String, String>();
        PAIRS.splitAsStream(text)
                .filter(pair -> !pair.isEmpty())
                .forEach(pair -> {
                    int equals = pair.indexOf('=');
                    String name = equals < 0 ? pair : pair.substring(0, equals);
                    String value = equals < 0 ? "" : pair.substring(equals + 1);
                    if (fields.put(decoded(name), decoded(value)) != null) {
                        throw new IllegalArgumentException("a field was sent twice");
                    }
                });
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
