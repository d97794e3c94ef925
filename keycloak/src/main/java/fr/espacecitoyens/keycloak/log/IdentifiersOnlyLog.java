package fr.espacecitoyens.keycloak.log;

import org.jboss.logging.Logger;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;

/**
 * Logs what failed and whose account it was, by ids. Keycloak's own listener writes user names,
 * names and addresses as they were typed, and people type their password into the wrong field.
 */
final class IdentifiersOnlyLog implements EventListenerProvider {

    private static final Logger LOG = Logger.getLogger("fr.espacecitoyens.keycloak.events");

    @Override
    public void onEvent(Event event) {
        if (event.getError() == null) {
            LOG.debugf(
                    "%s client=%s user=%s",
                    event.getType(), event.getClientId(), event.getUserId());
            return;
        }
        LOG.infof(
                "%s client=%s user=%s error=%s",
                event.getType(), event.getClientId(), event.getUserId(), event.getError());
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        LOG.infof(
                "admin %s %s by=%s error=%s",
                event.getOperationType(),
                event.getResourceType(),
                event.getAuthDetails() == null ? null : event.getAuthDetails().getUserId(),
                event.getError());
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
