package fr.espacecitoyens.keycloak.registration;

import java.util.HashMap;
import org.jboss.logging.Logger;
import org.keycloak.authentication.FormContext;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.UserModel;

/**
 * An e-mail address that already has a space. Whoever fills in the form sees what everybody sees, «
 * un courriel vous a été envoyé »; only the owner of the mailbox learns more, in that e-mail.
 */
final class KnownAddress {

    private static final Logger LOG = Logger.getLogger(KnownAddress.class);
    private static final String NOTED = "espace-citoyens.known-address";

    private KnownAddress() {}

    static void note(FormContext context) {
        context.getSession().setAttribute(NOTED, true);
    }

    static boolean isNoted(FormContext context) {
        return Boolean.TRUE.equals(context.getSession().getAttribute(NOTED));
    }

    static boolean wasTold(FormContext context) {
        return context.getAuthenticationSession().getAuthNote(NOTED) != null;
    }

    static void tellOwner(FormContext context) {
        context.getAuthenticationSession().setAuthNote(NOTED, "told");
        new DraftNotes(context.getAuthenticationSession())
                .kept()
                .map(draft ->
                        context.getSession()
                                .users()
                                .getUserByEmail(context.getRealm(), draft.email()))
                .filter(UserModel::isEnabled)
                .ifPresent(owner -> send(owner, context));
    }

    private static void send(UserModel owner, FormContext context) {
        try {
            context.getSession()
                    .getProvider(EmailTemplateProvider.class)
                    .setRealm(context.getRealm())
                    .setUser(owner)
                    .setAuthenticationSession(context.getAuthenticationSession())
                    .send("accountExistsSubject", "account-exists.ftl", new HashMap<>());
        } catch (EmailException e) {
            // Nothing was made, nothing is lost: the owner can ask for a new password at any time.
            LOG.warn("the owner of a known address could not be told");
        }
    }
}
