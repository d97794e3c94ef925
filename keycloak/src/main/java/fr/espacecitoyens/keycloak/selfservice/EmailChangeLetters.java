package fr.espacecitoyens.keycloak.selfservice;

import java.util.HashMap;
import java.util.Map;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.UserModelDelegate;
import org.keycloak.urls.UrlType;

/**
 * What goes to the new address: the link to confirm it or, when it belongs to another space, a word
 * to that space's owner.
 */
final class EmailChangeLetters {

    private EmailChangeLetters() {}

    static void write(KeycloakSession session, UserModel user, String address)
            throws EmailException {
        RealmModel realm = session.getContext().getRealm();
        UserModel owner = session.users().getUserByEmail(realm, address);
        if (owner == null) {
            askForConfirmation(session, PendingEmail.note(user, address));
        } else {
            send(session, owner, "emailChangeTaken", "email-change-taken.ftl", Map.of());
        }
    }

    private static void askForConfirmation(KeycloakSession session, PendingEmail pending)
            throws EmailException {
        String link =
                session.getContext()
                        .getUri(UrlType.FRONTEND)
                        .getBaseUriBuilder()
                        .path("realms")
                        .path(session.getContext().getRealm().getName())
                        .path(EmailChangeFactory.ID)
                        .path(EmailChangeResource.PATH)
                        .queryParam("cle", pending.key())
                        .build()
                        .toString();
        var addressee =
                new UserModelDelegate(pending.user()) {
                    @Override
                    public String getEmail() {
                        return pending.address();
                    }
                };
        send(
                session,
                addressee,
                "emailChange",
                "email-change.ftl",
                Map.of(
                        "link",
                        link,
                        "linkExpiration",
                        PendingEmail.LIFE.toMinutes(),
                        "newEmail",
                        pending.address()));
    }

    private static void send(
            KeycloakSession session,
            UserModel addressee,
            String subject,
            String template,
            Map<String, Object> values)
            throws EmailException {
        session.getProvider(EmailTemplateProvider.class)
                .setRealm(session.getContext().getRealm())
                .setUser(addressee)
                .send(subject + "Subject", template, new HashMap<>(values));
    }
}
