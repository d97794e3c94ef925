package fr.espacecitoyens.keycloak.notice;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerTransaction;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;

/**
 * Notes what was changed and writes once the change is kept: an e-mail about one that was rolled
 * back would frighten for nothing.
 */
final class SecurityNotices implements EventListenerProvider {

    private static final Pattern PASSWORD_SET_BY_STAFF =
            Pattern.compile("users/([^/]+)/reset-password");

    private static final Pattern CREDENTIAL_REMOVED_BY_STAFF =
            Pattern.compile("users/([^/]+)/credentials/[^/]+");

    private final Set<Notice> told = EnumSet.noneOf(Notice.class);
    private final NoticeLetters letters;
    private final EventListenerTransaction afterwards =
            new EventListenerTransaction((event, details) -> write(event), this::write);

    SecurityNotices(KeycloakSession session) {
        this.letters =
                new NoticeLetters(
                        session.getKeycloakSessionFactory(), session.getContext().getHttpRequest());
        session.getTransactionManager().enlistAfterCompletion(afterwards);
    }

    @Override
    public void onEvent(Event event) {
        // Keycloak tells some changes twice, under an old and a new name.
        boolean news = event.getUserId() != null && Notice.of(event).filter(told::add).isPresent();
        if (news) {
            afterwards.addEvent(event);
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        if (event.getError() == null && event.getResourcePath() != null) {
            afterwards.addAdminEvent(event, includeRepresentation);
        }
    }

    private void write(Event event) {
        String address =
                event.getDetails() == null ? null : event.getDetails().get(Details.PREVIOUS_EMAIL);
        Notice.of(event)
                .ifPresent(notice ->
                        letters.write(
                                notice,
                                new NoticeLetters.Addressee(
                                        event.getRealmId(), event.getUserId(), address)));
    }

    private void write(AdminEvent event) {
        write(event, PASSWORD_SET_BY_STAFF, Notice.PASSWORD);
        write(event, CREDENTIAL_REMOVED_BY_STAFF, Notice.REMOVED_BY_STAFF);
    }

    private void write(AdminEvent event, Pattern path, Notice notice) {
        Matcher matcher = path.matcher(event.getResourcePath());
        if (matcher.matches()) {
            letters.write(
                    notice,
                    new NoticeLetters.Addressee(event.getRealmId(), matcher.group(1), null));
        }
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
