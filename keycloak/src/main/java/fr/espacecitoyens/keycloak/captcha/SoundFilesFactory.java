package fr.espacecitoyens.keycloak.captcha;

import fr.espacecitoyens.keycloak.pages.PagesFactory;
import org.keycloak.models.KeycloakSession;

/** Opens {@code /realms/…/security-check}, where the page's player fetches the spoken question. */
public final class SoundFilesFactory extends PagesFactory {

    static final String ID = "security-check";

    /** For Keycloak, which finds it as a service. */
    public SoundFilesFactory() {
        super(ID);
    }

    @Override
    protected Object pages(KeycloakSession session) {
        return new SoundFiles(session);
    }
}
