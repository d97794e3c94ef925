package fr.espacecitoyens.keycloak.registration;

import fr.espacecitoyens.keycloak.activation.RefusedServices;
import fr.espacecitoyens.keycloak.activation.WaitingSpace;
import fr.espacecitoyens.keycloak.form.RegistrationAttempt;
import fr.espacecitoyens.keycloak.identity.IdentityService;
import fr.espacecitoyens.keycloak.identity.RegistrationDraft.OfferedService;
import fr.espacecitoyens.keycloak.identity.RegistrationToken;
import fr.espacecitoyens.keycloak.identity.ReservationAnswer;
import java.util.List;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

/**
 * The last check: identity-service keeps the draft for the account that is about to be made, and
 * says which keys it does not recognise. The account then carries the draft's id, which its tokens
 * show to identity-service at the first login.
 */
final class DraftReservation implements FormAction {

    private final IdentityService identity;

    DraftReservation(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public void validate(ValidationContext context) {
        if (RegistrationAttempt.isRefused(context.getSession())) {
            context.success();
            return;
        }
        switch (reserve(context)) {
            case ReservationAnswer.Reserved reserved -> {
                RefusedServices.note(context.getAuthenticationSession(), labels(reserved, context));
                context.success();
            }
            case ReservationAnswer.Unknown unknown -> {
                // The page then asks once more, finds nothing and says so.
                new DraftNotes(context.getAuthenticationSession()).forget();
                RegistrationAttempt.refuse(context, "draft_unknown", List.of());
            }
            case ReservationAnswer.Away away ->
                    RegistrationAttempt.refuse(
                            context,
                            "identity_service_away",
                            List.of(new FormMessage(null, "registration.unavailable")));
        }
    }

    private ReservationAnswer reserve(ValidationContext context) {
        var notes = new DraftNotes(context.getAuthenticationSession());
        var typed = context.getHttpRequest().getDecodedFormParameters();
        return identity.reserve(
                notes.id().orElseThrow(),
                AccessKeys.typed(notes.kept().orElseThrow(), typed),
                RegistrationToken.sign(context.getSession()));
    }

    private static List<String> labels(
            ReservationAnswer.Reserved reserved, ValidationContext context) {
        return new DraftNotes(context.getAuthenticationSession())
                .kept().orElseThrow().services().stream()
                        .filter(service -> reserved.refusedServices().contains(service.id()))
                        .map(OfferedService::label)
                        .toList();
    }

    @Override
    public void success(FormContext context) {
        UserModel account = context.getUser();
        var notes = new DraftNotes(context.getAuthenticationSession());
        account.setSingleAttribute("draft_id", notes.id().orElseThrow());
        WaitingSpace.begin(account, notes.kept().orElseThrow().email());
    }

    @Override
    public void buildPage(FormContext context, LoginFormsProvider form) {
        // The rows of the keys are the page's own.
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // See success: only an account that was just made has to be activated.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
