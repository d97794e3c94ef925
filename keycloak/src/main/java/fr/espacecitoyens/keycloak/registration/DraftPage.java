package fr.espacecitoyens.keycloak.registration;

import fr.espacecitoyens.keycloak.captcha.SecurityCheck;
import fr.espacecitoyens.keycloak.identity.DraftAnswer;
import fr.espacecitoyens.keycloak.identity.IdentityService;
import fr.espacecitoyens.keycloak.identity.RegistrationDraft;
import fr.espacecitoyens.keycloak.identity.RegistrationToken;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.keycloak.authentication.FormAuthenticator;
import org.keycloak.authentication.FormContext;
import org.keycloak.forms.login.LoginFormsProvider;

/** The page AUTHENTIFICATION, or the reason why it cannot be shown. */
final class DraftPage implements FormAuthenticator {

    private final IdentityService identity;

    DraftPage(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Response render(FormContext context, LoginFormsProvider form) {
        if (SecurityCheck.isExhausted(context.getAuthenticationSession())) {
            return RegistrationNotice.TOO_MANY_TRIES.show(form);
        }
        var notes = new DraftNotes(context.getAuthenticationSession());
        return switch (draft(context, notes)) {
            case DraftAnswer.Found found -> page(found.draft(), notes, form);
            case DraftAnswer.Unknown unknown -> RegistrationNotice.NO_DRAFT.show(form);
            case DraftAnswer.Incomplete incomplete ->
                    RegistrationNotice.INCOMPLETE_DRAFT.show(form);
            case DraftAnswer.Away away -> RegistrationNotice.UNAVAILABLE.show(form);
        };
    }

    /**
     * Asked anew whenever the page is opened, since PRÉCÉDENT may have changed it; kept while its
     * errors are corrected.
     */
    private DraftAnswer draft(FormContext context, DraftNotes notes) {
        if (HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod())
                && notes.kept().isPresent()) {
            return new DraftAnswer.Found(notes.kept().get());
        }
        return notes.id()
                .map(id -> identity.find(id, RegistrationToken.sign(context.getSession())))
                .orElseGet(DraftAnswer.Unknown::new);
    }

    private static Response page(
            RegistrationDraft draft, DraftNotes notes, LoginFormsProvider form) {
        notes.keep(draft);
        var services =
                draft.services().stream()
                        .map(service -> Map.of("id", service.id(), "label", service.label()))
                        .toList();
        return form.setAttribute("services", services).createRegistration();
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
