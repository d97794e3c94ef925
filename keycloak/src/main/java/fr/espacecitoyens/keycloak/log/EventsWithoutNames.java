package fr.espacecitoyens.keycloak.log;

import java.util.HashMap;
import java.util.Set;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventQuery;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.AdminEventQuery;
import org.keycloak.models.RealmModel;

/**
 * Keeps of an event what the staff needs to help: who by id, when, from where, how it ended. What
 * was typed stays out: people type their password into the wrong field.
 */
final class EventsWithoutNames implements EventStoreProvider {

    private static final Set<String> KEPT =
            Set.of(
                    Details.AUTH_METHOD,
                    Details.CREDENTIAL_TYPE,
                    Details.REASON,
                    Details.NUM_FAILURES,
                    Details.NOT_BEFORE,
                    Details.REMEMBER_ME);

    private final EventStoreProvider store;

    EventsWithoutNames(EventStoreProvider store) {
        this.store = store;
    }

    @Override
    public void onEvent(Event event) {
        Event kept = event.clone();
        if (kept.getDetails() != null) {
            var details = new HashMap<>(kept.getDetails());
            details.keySet().retainAll(KEPT);
            kept.setDetails(details);
        }
        store.onEvent(kept);
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        store.onEvent(event, false);
    }

    @Override
    public EventQuery createQuery() {
        return store.createQuery();
    }

    @Override
    public AdminEventQuery createAdminQuery() {
        return store.createAdminQuery();
    }

    @Override
    public void clear(RealmModel realm) {
        store.clear(realm);
    }

    @Override
    public void clear(RealmModel realm, long olderThan) {
        store.clear(realm, olderThan);
    }

    @Override
    @SuppressWarnings("deprecation") // How Keycloak 26 lets events expire.
    public void clearExpiredEvents() {
        store.clearExpiredEvents();
    }

    @Override
    public void clearAdmin(RealmModel realm) {
        store.clearAdmin(realm);
    }

    @Override
    public void clearAdmin(RealmModel realm, long olderThan) {
        store.clearAdmin(realm, olderThan);
    }

    // Keycloak will drop these two, and only its own tests call them.
    @Override
    @SuppressWarnings("removal")
    public void clear() {
        throw new UnsupportedOperationException("events go realm by realm");
    }

    @Override
    @SuppressWarnings("removal")
    public void clearAdmin() {
        throw new UnsupportedOperationException("events go realm by realm");
    }

    @Override
    public void close() {
        // The session closes the store.
    }
}
