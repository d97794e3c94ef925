package fr.espacecitoyens.gateway.edge;

import java.util.regex.Pattern;

/**
 * A path as logs may keep it. The links of our e-mails carry what they grant in a segment of their
 * path, much longer than any id.
 */
public final class LoggedPath {

    private static final Pattern LONG_SEGMENT = Pattern.compile("[^/]{65,}");

    private LoggedPath() {}

    /** The path without the segments that may grant something. */
    public static String of(String rawPath) {
        return LONG_SEGMENT.matcher(rawPath).replaceAll("...");
    }
}
