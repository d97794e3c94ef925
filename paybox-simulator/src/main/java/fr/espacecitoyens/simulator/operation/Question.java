package fr.espacecitoyens.simulator.operation;

import fr.espacecitoyens.simulator.http.FormText;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** The fields of a question, in the order in which they came: the signature depends on it. */
record Question(SequencedMap<String, String> fields) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /**
     * Reads a form.
     *
     * @throws IllegalArgumentException if it cannot be read
     */
    static Question parse(String form) {
        return new Question(FormText.parse(form));
    }

    /** The value of a field, empty if it was not sent. */
    String value(String name) {
        return fields.getOrDefault(name, "");
    }

    /** A field of digits as a number; -1 if it is none. */
    long number(String name) {
        return value(name).matches("\\d{1,10}") ? Long.parseLong(value(name)) : -1;
    }

    boolean hasNumber() {
        long number = number("NUMQUESTION");
        return value("NUMQUESTION").length() == 10 && number > 0 && number <= Integer.MAX_VALUE;
    }

    /**
     * Day and number. The day is that of DATEQ, which is signed, so that a repeated question is the
     * same however the simulator's clock was moved on; without one it is today.
     */
    String key(Clock clock) {
        String date = value("DATEQ");
        String day =
                date.matches("\\d{8,14}")
                        ? date.substring(4, 8)
                                + "-"
                                + date.substring(2, 4)
                                + "-"
                                + date.substring(0, 2)
                        : LocalDate.ofInstant(clock.instant(), PARIS).toString();
        return day + "/" + value("NUMQUESTION");
    }

    String signedText() {
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().equals("HMAC"))
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
    }
}
