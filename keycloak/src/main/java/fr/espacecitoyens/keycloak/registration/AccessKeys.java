package fr.espacecitoyens.keycloak.registration;

import fr.espacecitoyens.keycloak.identity.AccessKey;
import fr.espacecitoyens.keycloak.identity.RegistrationDraft;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;

/** The rows « Service / Clé » of the page. An empty row is no key. */
final class AccessKeys {

    private static final String FIELD_PREFIX = "access-key-";

    private AccessKeys() {}

    static String field(String service) {
        return FIELD_PREFIX + service;
    }

    static boolean isField(String name) {
        return name.startsWith(FIELD_PREFIX);
    }

    static List<AccessKey> typed(RegistrationDraft draft, MultivaluedMap<String, String> form) {
        var keys = new ArrayList<AccessKey>();
        for (var service : draft.services()) {
            String key = form.getFirst(field(service.id()));
            if (key != null && !key.isBlank()) {
                keys.add(new AccessKey(service.id(), key.strip()));
            }
        }
        return keys;
    }
}
