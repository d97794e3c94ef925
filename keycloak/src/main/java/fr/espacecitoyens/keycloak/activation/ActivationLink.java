package fr.espacecitoyens.keycloak.activation;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.Urls;
import org.keycloak.urls.UrlType;

/** The link of the activation e-mail: made, and read back. Looking at it changes nothing. */
record ActivationLink(State state, @Nullable UserModel user) {

    /** The realm's setting for it, as Keycloak has one for each of its own links. */
    static final String PURPOSE = "activation";

    enum State {
        READY,
        ALREADY_ACTIVATED,
        EXPIRED,
        VOID
    }

    private static final ActivationLink NOTHING = new ActivationLink(State.VOID, null);

    static URI make(KeycloakSession session, UserModel user, String address) {
        RealmModel realm = session.getContext().getRealm();
        var token = new ActivationToken(user.getId(), address);
        token.issuer(issuer(session));
        token.exp(expiry(realm));
        return page(session, "lien", session.tokens().encode(token));
    }

    static URI page(KeycloakSession session, String... path) {
        var page =
                Urls.realmBase(session.getContext().getUri(UrlType.FRONTEND).getBaseUri())
                        .path("{realm}")
                        .path(ActivationPagesFactory.ID);
        for (String part : path) {
            page.path(part);
        }
        return page.build(session.getContext().getRealm().getName());
    }

    static long expiry(RealmModel realm) {
        return Instant.now().getEpochSecond() + lifetime(realm);
    }

    static long lifetime(RealmModel realm) {
        return realm.getActionTokenGeneratedByUserLifespan(PURPOSE);
    }

    static ActivationLink read(KeycloakSession session, String written) {
        ActivationToken token = session.tokens().decode(written, ActivationToken.class);
        if (token == null
                || !ActivationToken.TYPE.equals(token.getType())
                || !issuer(session).equals(token.getIssuer())) {
            return NOTHING;
        }
        RealmModel realm = session.getContext().getRealm();
        return Optional.ofNullable(session.users().getUserById(realm, token.getSubject()))
                .filter(UserModel::isEnabled)
                .map(user -> judge(user, token))
                .orElse(NOTHING);
    }

    private static ActivationLink judge(UserModel user, ActivationToken token) {
        var space = new WaitingSpace(user);
        @Nullable String current = space.isActivated() ? user.getEmail() : space.address();
        if (current == null || !token.proves(current)) {
            return NOTHING;
        }
        if (space.isActivated()) {
            return new ActivationLink(State.ALREADY_ACTIVATED, user);
        }
        return new ActivationLink(token.isActive() ? State.READY : State.EXPIRED, user);
    }

    private static String issuer(KeycloakSession session) {
        var base = session.getContext().getUri(UrlType.FRONTEND).getBaseUri();
        return Urls.realmIssuer(base, session.getContext().getRealm().getName());
    }
}
