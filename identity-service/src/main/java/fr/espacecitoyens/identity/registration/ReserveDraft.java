package fr.espacecitoyens.identity.registration;

import fr.espacecitoyens.identity.IdentityProperties;
import fr.espacecitoyens.identity.servicekey.AccessKeys;
import fr.espacecitoyens.identity.servicekey.WrongKeys;
import fr.espacecitoyens.platform.web.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keycloak is about to make the account: the draft must outlive the activation e-mail. */
@Component
class ReserveDraft {

    /** One typed line of the table « Service / Clé ». */
    record TypedKey(String service, @Nullable String key) {}

    /** What became of a typed key. */
    enum Verdict {
        RECOGNISED,
        NOT_RECOGNISED,
        TOO_MANY_TRIES
    }

    /** Longer than any key with any dashes and spaces; more is not worth a hash. */
    private static final int LONGEST = 60;

    private final Drafts drafts;
    private final AccessKeys keys;
    private final WrongKeys wrongKeys;
    private final IdentityProperties properties;
    private final Clock clock;

    ReserveDraft(
            Drafts drafts,
            AccessKeys keys,
            WrongKeys wrongKeys,
            IdentityProperties properties,
            Clock clock) {
        this.drafts = drafts;
        this.keys = keys;
        this.wrongKeys = wrongKeys;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Notes the right keys, which are used up when the account is activated. A wrong one never
     * stands in the way of an account.
     *
     * @return the services whose key was not recognised
     */
    List<String> reserve(String draftId, List<TypedKey> typed) {
        complete(draftId);
        var hashes = new ArrayList<String>();
        var refused = new ArrayList<String>();
        for (TypedKey one : typed) {
            String key = one.key();
            if (key == null || key.isBlank()) {
                continue;
            }
            if (judge(draftId, one.service(), key) == Verdict.RECOGNISED) {
                hashes.add(keys.hash(key));
            } else {
                refused.add(one.service());
            }
        }
        var expiry = clock.instant().plus(properties.reservedLifetime());
        drafts.change(draftId, draft -> draft.withKeys(hashes).keptUntil(expiry));
        return refused;
    }

    /** Whether a key would be recognised, told while the page is filled in; it stays unused. */
    Verdict check(String draftId, TypedKey typed) {
        complete(draftId);
        String key = typed.key();
        return key == null || key.isBlank()
                ? Verdict.NOT_RECOGNISED
                : judge(draftId, typed.service(), key);
    }

    Draft complete(String draftId) {
        Draft draft = drafts.existing(draftId);
        if (!draft.isComplete()) {
            throw Problem.conflict(
                    "draft-incomplete", "Il manque une étape à votre inscription. Reprenez-la.");
        }
        return draft;
    }

    private Verdict judge(String draftId, String service, String key) {
        if (!wrongKeys.takeTry(draftId)) {
            return Verdict.TOO_MANY_TRIES;
        }
        if (key.length() > LONGEST || !keys.opens(service, keys.hash(key), null)) {
            return Verdict.NOT_RECOGNISED;
        }
        wrongKeys.giveBack(draftId);
        return Verdict.RECOGNISED;
    }
}
