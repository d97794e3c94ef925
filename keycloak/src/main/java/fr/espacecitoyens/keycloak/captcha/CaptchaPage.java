package fr.espacecitoyens.keycloak.captcha;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The question as the template reads it. */
final class CaptchaPage {

    private CaptchaPage() {}

    static Map<String, Object> of(
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
}
