package fr.espacecitoyens.keycloak.activation;

import fr.espacecitoyens.keycloak.pages.PagesFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Opens {@code /realms/…/activation}. */
public final class ActivationPagesFactory extends PagesFactory {

    static final String ID = "activation";

    /** For Keycloak, which finds it as a service. */
    public ActivationPagesFactory() {
        super(ID);
    }

    @Override
    protected Object pages(KeycloakSession session) {
        return new ActivationPages(session);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        ForgetWaitingSpaces.schedule(factory);
    }
}
