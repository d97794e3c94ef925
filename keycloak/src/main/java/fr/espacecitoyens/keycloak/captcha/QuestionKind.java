package fr.espacecitoyens.keycloak.captcha;

import org.jspecify.annotations.Nullable;

/** The two ways to be asked: eight pictures to look at, or five digits to listen to. */
enum QuestionKind {
    PICTURES,
    AUDIO;

    static QuestionKind named(@Nullable String name) {
        return AUDIO.name().equals(name) ? AUDIO : PICTURES;
    }
}
