package fr.espacecitoyens.keycloak.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.UserModelDelegate;

/** The e-mail « what has changed, when, and what to do if it was not you ». */
final class NoticeLetters {

    private static final Logger LOG = Logger.getLogger(NoticeLetters.class);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final KeycloakSessionFactory sessions;
    private final HttpRequest request;

    NoticeLetters(KeycloakSessionFactory sessions, HttpRequest request) {
        this.sessions = sessions;
        this.request = request;
    }

    /**
     * Whom a notice is for.
     *
     * @param address when it is no longer the account's own
     */
    record Addressee(String realm, String user, @Nullable String address) {}

    void write(Notice notice, Addressee addressee) {
        KeycloakModelUtils.runJobInTransaction(
                sessions,
                session -> {
                    RealmModel realm = session.realms().getRealm(addressee.realm());
                    session.getContext().setRealm(realm);
                    session.getContext().setHttpRequest(request);
                    UserModel user = session.users().getUserById(realm, addressee.user());
                    if (user != null && user.getEmail() != null) {
                        send(session, notice, at(user, addressee.address()));
                    }
                });
    }

    private static UserModel at(UserModel user, @Nullable String address) {
        if (address == null) {
            return user;
        }
        return new UserModelDelegate(user) {
            @Override
            public String getEmail() {
                return address;
            }
        };
    }

    private static void send(KeycloakSession session, Notice notice, UserModel user) {
        Locale language = session.getContext().resolveLocale(user);
        Map<String, Object> values =
                Map.of("notice", notice.key(), "when", inWords(Instant.now(), language));
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(session.getContext().getRealm())
                    .setUser(user)
                    .send(
                            "notice." + notice.key() + ".subject",
                            "security-notice.ftl",
                            new HashMap<>(values));
        } catch (EmailException e) {
            // The change itself stands; the citizen sees it in the space.
            LOG.warnf("notice %s to user %s could not be sent", notice, user.getId());
        }
    }

    /** For example « lundi 23 novembre 2026 à 9 h 05 ». */
    static String inWords(Instant instant, Locale language) {
        boolean french = language.getLanguage().equals(Locale.FRENCH.getLanguage());
        String pattern = french ? "EEEE d MMMM yyyy 'à' H' h 'mm" : "EEEE d MMMM yyyy 'at' HH:mm";
        return DateTimeFormatter.ofPattern(pattern, french ? Locale.FRENCH : Locale.ENGLISH)
                .format(ZonedDateTime.ofInstant(instant, PARIS));
    }
}
