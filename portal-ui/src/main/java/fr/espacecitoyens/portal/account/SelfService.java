package fr.espacecitoyens.portal.account;

import java.util.Optional;
import java.util.stream.Stream;

/** What citizens change of their account at Keycloak. */
enum SelfService {
    PASSWORD("mot-de-passe", "UPDATE_PASSWORD", "lock-keyhole"),
    USER_NAME("nom-utilisateur", "change-user-name", "id-card"),
    EMAIL("courriel", "UPDATE_EMAIL", "mail"),
    PASSKEY("cle-numerique", "webauthn-register-passwordless", "key-round"),
    SECOND_FACTOR("second-facteur", "CONFIGURE_TOTP", "shield-check"),
    REMOVAL("retrait", "delete_credential", "shield-check");

    private final String slug;
    private final String action;
    private final String icon;

    SelfService(String slug, String action, String icon) {
        this.slug = slug;
        this.action = action;
        this.icon = icon;
    }

    /** What the page offers by a button of its own; what was added is removed beside it. */
    static Stream<SelfService> offered() {
        return Stream.of(values()).filter(one -> one != REMOVAL);
    }

    static Optional<SelfService> of(String slug) {
        return Stream.of(values()).filter(one -> one.slug.equals(slug)).findFirst();
    }

    /** Its name in addresses and forms. */
    public String slug() {
        return slug;
    }

    /** The alias of Keycloak's required action. */
    String action() {
        return action;
    }

    /** The picture beside it. */
    public String icon() {
        return icon;
    }
}
