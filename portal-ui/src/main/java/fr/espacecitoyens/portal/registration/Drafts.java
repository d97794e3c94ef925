package fr.espacecitoyens.portal.registration;

import fr.espacecitoyens.portal.backend.Draft;
import fr.espacecitoyens.portal.backend.IdentityService;
import fr.espacecitoyens.portal.backend.Reply;
import fr.espacecitoyens.portal.frame.PageAway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The draft behind the browser's cookie. */
@Component
class Drafts {

    private final IdentityService identity;

    Drafts(IdentityService identity) {
        this.identity = identity;
    }

    Draft open(@Nullable String id) {
        return switch (identity.draft(idOf(id))) {
            case Reply.Done<Draft>(Draft draft) -> draft;
            case Reply.Refused<Draft> _ -> throw new DraftMissing(true);
            case Reply.Away<Draft>() -> throw new PageAway();
        };
    }

    /** The cookie's value, if it looks like an id at all: it becomes part of an address. */
    static String idOf(@Nullable String cookie) {
        if (cookie == null || !cookie.matches("[A-Za-z0-9_-]{10,80}")) {
            throw new DraftMissing(false);
        }
        return cookie;
    }
}
