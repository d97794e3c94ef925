package fr.espacecitoyens.keycloak.selfservice;

import fr.espacecitoyens.keycloak.pages.PagesFactory;
import org.keycloak.models.KeycloakSession;

/** Offers the page that the link in the e-mail to a new address leads to. */
public final class EmailChangeFactory extends PagesFactory {

    static final String ID = "changement-de-courriel";

    /** For Keycloak, which finds it as a service. */
    public EmailChangeFactory() {
        super(ID);
    }

    @Override
    protected Object pages(KeycloakSession session) {
        return new EmailChangeResource(session);
    }
}
