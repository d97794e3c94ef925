package fr.espacecitoyens.portal.staff;

import fr.espacecitoyens.portal.backend.FieldError;
import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.frame.NotAllowed;
import fr.espacecitoyens.portal.frame.PageAway;
import fr.espacecitoyens.portal.frame.PageMissing;
import java.util.List;

/** Makes pages of what the service answers to the staff. */
final class Answers {

    private Answers() {}

    /**
     * The answer.
     *
     * @throws NotAllowed for people without the role
     * @throws PageMissing if there is no such thing
     * @throws PageAway if the service is away
     */
    static <T> T value(Reply<T> reply) {
        return switch (reply) {
            case Reply.Done<T>(T value) -> value;
            case Reply.Refused<T> refused when refused.status() == 403 -> throw new NotAllowed();
            case Reply.Refused<T> _ -> throw new PageMissing();
            case Reply.Away<T>() -> throw new PageAway();
        };
    }

    /** What an action that was not done is answered with; 403 and being away end the page. */
    static List<String> refusals(Reply.Refused<?> refused) {
        if (refused.status() == 403) {
            throw new NotAllowed();
        }
        return refused.errors().isEmpty()
                ? List.of(refused.detail())
                : refused.errors().stream().map(FieldError::message).toList();
    }
}
