package fr.espacecitoyens.keycloak.activation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;

/** A space that nobody activated is forgotten after a week, so that its user name is free again. */
final class ForgetWaitingSpaces implements ScheduledTask {

    private static final Logger LOG = Logger.getLogger(ForgetWaitingSpaces.class);

    /**
     * Longer than a link lives, and much shorter than identity-service keeps the reserved draft.
     */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final Duration EACH = Duration.ofHours(1);

    private final Clock clock;

    ForgetWaitingSpaces(Clock clock) {
        this.clock = clock;
    }

    static void schedule(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                KeycloakModelUtils.runJobInTransaction(
                        factory,
                        session ->
                                session.getProvider(TimerProvider.class)
                                        .scheduleTask(
                                                new ForgetWaitingSpaces(Clock.systemUTC()),
                                                EACH.toMillis()));
            }
        });
    }

    @Override
    public void run(KeycloakSession session) {
        session.realms()
                .getRealmsStream()
                .filter(realm -> realm.getRequiredActionProviderByAlias(ActivateSpace.ID) != null)
                .toList()
                .forEach(realm -> forget(session, realm));
    }

    private void forget(KeycloakSession session, RealmModel realm) {
        session.getContext().setRealm(realm);
        Instant now = clock.instant();
        List<UserModel> old =
                WaitingSpace.all(session, realm).filter(user -> isOld(user, now)).toList();
        var users = new UserManager(session);
        old.forEach(user -> users.removeUser(realm, user));
        if (!old.isEmpty()) {
            LOG.infof("spaces that nobody activated were forgotten: %d", old.size());
        }
    }

    static boolean isOld(UserModel user, Instant now) {
        Long made = user.getCreatedTimestamp();
        return made != null
                && !user.isEmailVerified()
                && Instant.ofEpochMilli(made).plus(KEPT).isBefore(now)
                && !new WaitingSpace(user).hasLinkUntil(now);
    }
}
