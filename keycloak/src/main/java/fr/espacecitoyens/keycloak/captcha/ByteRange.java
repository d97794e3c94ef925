package fr.espacecitoyens.keycloak.captcha;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that a player asks for. Some (Safari's) play nothing that cannot be had in
 * parts.
 *
 * @param last inclusive, as in HTTP
 */
record ByteRange(int first, int last) {

    private static final Pattern ONE_PART = Pattern.compile("bytes=(\\d{1,9})-(\\d{0,9})");

    /** Nothing for what is not one plain part of this file: the whole file is then as right. */
    static Optional<ByteRange> in(@Nullable String header, int length) {
        Matcher range = ONE_PART.matcher(header == null ? "" : header.strip());
        if (!range.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(range.group(1));
        int last =
                range.group(2).isEmpty()
                        ? length - 1
                        : Math.min(Integer.parseInt(range.group(2)), length - 1);
        return first > last ? Optional.empty() : Optional.of(new ByteRange(first, last));
    }

    String header(int length) {
        return "bytes " + first + "-" + last + "/" + length;
    }

    byte[] of(byte[] file) {
        return Arrays.copyOfRange(file, first, last + 1);
    }
}
