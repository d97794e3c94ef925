package fr.espacecitoyens.keycloak.captcha;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * What is about to be asked, with its answer.
 *
 * @param seed makes the same sound again when a player asks for its file in parts
 */
record Question(QuestionKind kind, String answer, long seed) {

    static Question of(PictureRow row) {
        return new Question(QuestionKind.PICTURES, String.valueOf(row.answer()), 0);
    }

    static Question spoken(RandomGenerator random) {
        String digits =
                random.ints(SpokenQuestion.DIGITS, 0, 10)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining());
        return new Question(QuestionKind.AUDIO, digits, random.nextLong());
    }
}
