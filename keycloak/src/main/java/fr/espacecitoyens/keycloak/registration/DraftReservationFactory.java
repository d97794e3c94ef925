package fr.espacecitoyens.keycloak.registration;

import fr.espacecitoyens.keycloak.form.RegistrationStep;
import fr.espacecitoyens.keycloak.identity.IdentityService;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.FormAction;
import org.keycloak.models.KeycloakSession;

/** Offers the reservation of the draft to registration flows; it has to be their last check. */
public final class DraftReservationFactory extends RegistrationStep {

    private @Nullable IdentityService identity;

    /** For Keycloak, which finds it as a service. */
    public DraftReservationFactory() {
        super("draft-reservation", "Espace Citoyens: reservation of the draft and its access keys");
    }

    @Override
    public void init(Config.Scope config) {
        identity = IdentityService.fromEnvironment();
    }

    @Override
    public FormAction create(KeycloakSession session) {
        return new DraftReservation(Objects.requireNonNull(identity, "init comes before create"));
    }
}
