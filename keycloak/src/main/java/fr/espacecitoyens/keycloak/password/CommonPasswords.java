package fr.espacecitoyens.keycloak.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The 30,000 passwords that people use most, from the library zxcvbn4j. The rule of the guide alone
 * lets « azerty123 » and « soleil2026 » pass: a common word with figures around it counts as the
 * word.
 */
final class CommonPasswords {

    private static final String LIST = "/com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt";
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    /** Shorter words are in the list by chance, « ma » and « le » among them. */
    private static final int SHORTEST_WORD = 4;

    private final Set<String> list;

    private CommonPasswords(Set<String> list) {
        this.list = list;
    }

    static CommonPasswords read() {
        try (var stream = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(LIST));
                var lines =
                        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new CommonPasswords(lines.lines().collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contain(String password) {
        String typed = password.toLowerCase(Locale.ROOT);
        String word = AROUND.matcher(typed).replaceAll("");
        return list.contains(typed) || (word.length() >= SHORTEST_WORD && list.contains(word));
    }
}
