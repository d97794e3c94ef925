package fr.espacecitoyens.identity.registration;

import fr.espacecitoyens.identity.IdentityProperties;
import fr.espacecitoyens.identity.servicekey.AccessKeys;
import fr.espacecitoyens.identity.servicekey.WrongKeys;
import fr.espacecitoyens.platform.web.FieldError;
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

    private static final String NOT_KNOWN =
            "Cette clé n'est pas reconnue. Corrigez-la, ou laissez ce champ vide : vous pourrez la"
                    + " donner plus tard.";

    private static final String TOO_MANY =
            "Trop d'essais. Laissez ce champ vide : vous pourrez donner la clé plus tard.";

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

    /** Checks the keys and notes them; they are used up when the account is activated. */
    void reserve(String draftId, List<TypedKey> typed) {
        complete(draftId);
        List<String> hashes = checked(draftId, typed);
        var expiry = clock.instant().plus(properties.reservedLifetime());
        drafts.change(draftId, draft -> draft.withKeys(hashes).keptUntil(expiry));
    }

    Draft complete(String draftId) {
        Draft draft = drafts.existing(draftId);
        if (!draft.isComplete()) {
            throw Problem.conflict(
                    "draft-incomplete", "Il manque une étape à votre inscription. Reprenez-la.");
        }
        return draft;
    }

    private List<String> checked(String draftId, List<TypedKey> typed) {
        var hashes = new ArrayList<String>();
        var errors = new ArrayList<FieldError>();
        for (TypedKey one : typed) {
            String key = one.key();
            if (key == null || key.isBlank()) {
                continue;
            }
            String hash = keys.hash(key);
            if (!wrongKeys.takeTry(draftId)) {
                errors.add(new FieldError(one.service(), TOO_MANY));
            } else if (keys.opens(one.service(), hash, null)) {
                wrongKeys.giveBack(draftId);
                hashes.add(hash);
            } else {
                errors.add(new FieldError(one.service(), NOT_KNOWN));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return hashes;
    }
}
