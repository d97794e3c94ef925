package fr.espacecitoyens.keycloak.captcha;

import java.net.URI;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.keycloak.authentication.FormContext;

/** Thinks of questions and puts them on the page. */
final class Questions {

    private final RandomGenerator random;
    private final CaptchaTestMode mode;

    Questions(RandomGenerator random, CaptchaTestMode mode) {
        this.random = random;
        this.mode = mode;
    }

    /** A new one of the kind that the visitor prefers. */
    Map<String, Object> put(SecurityCheck check, FormContext context) {
        return switch (check.kind()) {
            case PICTURES -> {
                PictureRow row = PictureRow.draw(random);
                yield CaptchaPage.pictures(
                        check.ask(Question.of(row)),
                        row,
                        new PictogramDrawing(random),
                        mode.answerShown());
            }
            case AUDIO -> {
                Challenge challenge = check.ask(Question.spoken(random));
                yield CaptchaPage.sound(challenge, sound(challenge, context), mode.answerShown());
            }
        };
    }

    private static URI sound(Challenge challenge, FormContext context) {
        return context.getUriInfo()
                .getBaseUriBuilder()
                .path("realms")
                .path(context.getRealm().getName())
                .path(SoundFilesFactory.ID)
                .path(challenge.id())
                .path("question.wav")
                .build();
    }
}
