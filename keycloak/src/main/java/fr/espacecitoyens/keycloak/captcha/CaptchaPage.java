package fr.espacecitoyens.keycloak.captcha;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The question, or the pause, as the template reads it. */
final class CaptchaPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H' h 'mm", Locale.FRENCH)
                    .withZone(ZoneId.of("Europe/Paris"));

    private CaptchaPage() {}

    static Map<String, Object> pictures(
            Challenge challenge, PictureRow row, PictogramDrawing drawing, boolean answerShown) {
        List<Map<String, Object>> choices = new ArrayList<>();
        for (int place = 1; place <= PictureRow.LENGTH; place++) {
            choices.add(
                    Map.of(
                            "number",
                            place,
                            "image",
                            drawing.asDataUri(row.pictures().get(place - 1)),
                            "answer",
                            answerShown && place == row.answer()));
        }
        return Map.of(
                "id",
                challenge.id(),
                "questionKey",
                row.wanted().questionKey(),
                "choices",
                choices);
    }

    static Map<String, Object> sound(Challenge challenge, URI file, boolean answerShown) {
        return Map.of(
                "id",
                challenge.id(),
                "questionKey",
                "captcha.audio.question",
                "sound",
                file.toString(),
                "answer",
                answerShown ? challenge.question().answer() : "");
    }

    /** What stands in front of the question. */
    static Map<String, Object> with(Map<String, Object> question, CheckSettings settings) {
        var page = new HashMap<>(question);
        page.put("audio", settings.audio());
        page.put("honeypot", settings.front().honeypot());
        page.put("proofBits", settings.front().proofBits());
        return page;
    }

    static Map<String, Object> pause(Instant end, boolean ofTheAddress) {
        return Map.of("pausedUntil", time(end), "addressPaused", ofTheAddress);
    }

    /** Rounded up: whoever comes back at this minute may go on. */
    static String time(Instant end) {
        return TIME.format(end.plusSeconds(59));
    }
}
