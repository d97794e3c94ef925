package fr.espacecitoyens.portal.frame;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a browser says of itself, in words: « Firefox sur Windows ». Enough to know one's own. */
public final class DeviceWords {

    private static final String UNKNOWN = "Appareil inconnu";

    /** The first that is found counts: most browsers also claim to be another one. */
    private static final Map<String, String> BROWSERS =
            ordered(
                    "Edg", "Edge",
                    "OPR/", "Opera",
                    "SamsungBrowser", "Samsung Internet",
                    "Firefox/", "Firefox",
                    "FxiOS", "Firefox",
                    "CriOS", "Chrome",
                    "Chrom", "Chrome",
                    "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS =
            ordered(
                    "iPhone", "iPhone",
                    "iPad", "iPad",
                    "Android", "Android",
                    "Windows", "Windows",
                    "CrOS", "Chromebook",
                    "Macintosh", "Mac",
                    "Linux", "Linux");

    private DeviceWords() {}

    /** The words for the header « User-Agent ». */
    public static String of(@Nullable String agent) {
        if (agent == null) {
            return UNKNOWN;
        }
        String browser = first(BROWSERS, agent);
        String system = first(SYSTEMS, agent);
        if (browser == null) {
            return system == null ? UNKNOWN : system;
        }
        return system == null ? browser : browser + " sur " + system;
    }

    private static @Nullable String first(Map<String, String> words, String agent) {
        return words.entrySet().stream()
                .filter(word -> agent.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> ordered(String... pairs) {
        var words = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }
}
