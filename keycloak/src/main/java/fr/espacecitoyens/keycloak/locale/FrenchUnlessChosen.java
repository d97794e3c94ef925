package fr.espacecitoyens.keycloak.locale;

import java.util.Locale;
import org.keycloak.locale.DefaultLocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The realm's language unless the citizen or the portal asked for another. The browser's own
 * preference does not count: the portal beside it is in French, and a page in two languages helps
 * nobody.
 */
final class FrenchUnlessChosen extends DefaultLocaleSelectorProvider {

    FrenchUnlessChosen(KeycloakSession session) {
        super(session);
    }

    @Override
    public Locale resolveLocale(RealmModel realm, UserModel user) {
        return resolveLocale(realm, user, true);
    }

    @Override
    public Locale resolveLocale(
            RealmModel realm, UserModel user, boolean ignoreAcceptLanguageHeader) {
        return super.resolveLocale(realm, user, true);
    }
}
