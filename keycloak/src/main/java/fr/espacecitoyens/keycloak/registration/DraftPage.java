package fr.espacecitoyens.keycloak.registration;

import fr.espacecitoyens.keycloak.identity.DraftAnswer;
import fr.espacecitoyens.keycloak.identity.IdentityService;
import fr.espacecitoyens.keycloak.identity.RegistrationDraft;
import fr.espacecitoyens.keycloak.identity.RegistrationToken;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.authentication.FormAuthenticator;
import org.keycloak.authentication.FormContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;

/** The page AUTHENTIFICATION, or the reason why it cannot be shown. */
final class DraftPage implements FormAuthenticator {

    private final IdentityService identity;

    DraftPage(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Response render(FormContext context, LoginFormsProvider form) {
        var notes = new DraftNotes(context.getAuthenticationSession());
        return switch (draft(context, notes)) {
            case DraftAnswer.Found found -> {
                ChosenName.offer(
                        context.getSession(),
                        context.getHttpRequest().getDecodedFormParameters(),
                        form);
                notes.keep(found.draft());
                yield page(found.draft(), context, form);
            }
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
        if (isPost(context) && notes.kept().isPresent()) {
            return new DraftAnswer.Found(notes.kept().get());
        }
        return notes.id()
                .map(id -> identity.find(id, RegistrationToken.sign(context.getSession())))
                .orElseGet(DraftAnswer.Unknown::new);
    }

    private static Response page(
            RegistrationDraft draft, FormContext context, LoginFormsProvider form) {
        var visit = context.getAuthenticationSession();
        if (!isPost(context)) {
            form.setFormData(TypedBefore.of(visit, fields(draft)));
        }
        var services =
                draft.services().stream()
                        .map(service -> Map.of("id", service.id(), "label", service.label()))
                        .toList();
        return form.setAttribute("services", services)
                .setAttribute("tabId", visit.getTabId())
                .setAttribute("clientId", visit.getClient().getClientId())
                .createRegistration();
    }

    private static List<String> fields(RegistrationDraft draft) {
        return Stream.concat(
                        Stream.of(UserModel.USERNAME),
                        draft.services().stream().map(service -> AccessKeys.field(service.id())))
                .toList();
    }

    private static boolean isPost(FormContext context) {
        return HttpMethod.POST.equals(context.getHttpRequest().getHttpMethod());
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
