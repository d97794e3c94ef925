package fr.espacecitoyens.keycloak.realm;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.representations.idm.RoleRepresentation;

/** The roles that another role is made of. */
final class RoleParts {

    private final RealmModel realm;

    RoleParts(RealmModel realm) {
        this.realm = realm;
    }

    Set<RoleModel> of(RoleRepresentation role) {
        var parts = new HashSet<RoleModel>();
        RoleRepresentation.Composites composites = role.getComposites();
        if (composites == null) {
            return parts;
        }
        if (composites.getRealm() != null) {
            composites.getRealm().forEach(name -> parts.add(realm.getRole(name)));
        }
        if (composites.getClient() != null) {
            for (Map.Entry<String, List<String>> client : composites.getClient().entrySet()) {
                var owner = realm.getClientByClientId(client.getKey());
                client.getValue().forEach(name -> parts.add(owner.getRole(name)));
            }
        }
        return parts;
    }
}
