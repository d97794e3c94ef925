package fr.espacecitoyens.keycloak.activation;

import fr.espacecitoyens.keycloak.limits.Allowance;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The e-mail with link and code. When the address already has a space, its owner is told so
 * instead: whoever asked for the e-mail sees no difference.
 */
final class ActivationMail {

    enum Sending {
        SENT,
        WAIT_A_MINUTE,
        WAIT_A_DAY,
        FAILED
    }

    private static final Logger LOG = Logger.getLogger(ActivationMail.class);

    /** Nobody's mailbox is filled with « vous avez déjà un espace ». */
    private static final Allowance TO_AN_OWNER =
            new Allowance("account-exists-mail-day", 3, Duration.ofDays(1));

    private final KeycloakSession session;
    private final RealmModel realm;
    private final MailPace pace;

    ActivationMail(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.pace = MailPace.of(realm);
    }

    /** The first one, which VALIDER sends. */
    Sending sendFirst(UserModel user) {
        pace.afterThePause().take(session, user.getId());
        return send(user);
    }

    /** Another one, within bounds. */
    Sending sendAgain(UserModel user) {
        Sending refused = refusal(user);
        return refused == Sending.SENT ? send(user) : refused;
    }

    /** To another address from now on; what was sent to the last one is void. */
    Sending sendTo(String address, UserModel user) {
        Sending refused = refusal(user);
        if (refused != Sending.SENT) {
            return refused;
        }
        new WaitingSpace(user).claim(address);
        return send(user);
    }

    private Sending refusal(UserModel user) {
        if (!pace.afterThePause().take(session, user.getId())) {
            return Sending.WAIT_A_MINUTE;
        }
        return pace.withinTheDay().take(session, user.getId()) ? Sending.SENT : Sending.WAIT_A_DAY;
    }

    private Sending send(UserModel user) {
        String address = new WaitingSpace(user).address();
        String code = new ActivationCode(session).renew(user);
        Optional<UserModel> owner =
                Optional.ofNullable(session.users().getUserByEmail(realm, address))
                        .filter(other -> !other.getId().equals(user.getId()));
        try {
            if (owner.isPresent()) {
                tell(owner.get());
            } else {
                write(user, address, code);
            }
            return Sending.SENT;
        } catch (EmailException e) {
            LOG.warnf("the activation e-mail of %s could not be sent", user.getId());
            return Sending.FAILED;
        }
    }

    private void write(UserModel user, String address, String code) throws EmailException {
        var content =
                new HashMap<String, Object>(
                        Map.of(
                                "link",
                                ActivationLink.make(session, user, address).toString(),
                                "codePage",
                                ActivationLink.page(session, "code").toString(),
                                "code",
                                code.substring(0, 3) + " " + code.substring(3),
                                "hours",
                                Duration.ofSeconds(ActivationLink.lifetime(realm)).toHours()));
        letter(user).send("activationSubject", "activation.ftl", content, address);
    }

    private void tell(UserModel owner) throws EmailException {
        if (owner.isEnabled() && TO_AN_OWNER.take(session, owner.getId())) {
            letter(owner).send("accountExistsSubject", "account-exists.ftl", new HashMap<>());
        }
    }

    private EmailTemplateProvider letter(UserModel reader) {
        return session.getProvider(EmailTemplateProvider.class).setRealm(realm).setUser(reader);
    }
}
