package fr.espacecitoyens.keycloak.realm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RepresentationToModel;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.services.managers.ClientManager;
import org.keycloak.services.managers.RealmManager;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.util.JsonSerialization;

/**
 * Makes a realm as its file says: settings, roles, flows, actions, clients. Users stay as they are.
 */
final class RealmUpdate {

    private final KeycloakSession session;
    private final RealmModel realm;

    RealmUpdate(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    void apply(RealmFile file) {
        new FlowUpdate(realm).apply(file.content().getAuthenticationFlows());
        RepresentationToModel.updateRealm(file.content(), realm, session);
        file.content().getGroups().forEach(this::group);
        file.content().getRoles().getRealm().forEach(this::role);
        file.content().getRequiredActions().forEach(this::action);
        disableOtherActions(file);
        userProfile(file);
        file.clients().forEach(this::client);
        file.content().getUsers().forEach(this::serviceAccount);
    }

    private void group(GroupRepresentation wanted) {
        if (realm.getGroupById(wanted.getId()) == null) {
            realm.createGroup(wanted.getId(), wanted.getName());
        }
        realm.addDefaultGroup(realm.getGroupById(wanted.getId()));
    }

    private void role(RoleRepresentation wanted) {
        RoleModel role = realm.getRole(wanted.getName());
        if (role == null) {
            role = realm.addRole(wanted.getName());
        }
        role.setDescription(wanted.getDescription());
        Set<RoleModel> parts = new RoleParts(realm).of(wanted);
        for (RoleModel part : role.getCompositesStream().collect(Collectors.toSet())) {
            // What every account may do has parts of Keycloak's own.
            if (!parts.contains(part) && !role.equals(realm.getDefaultRole())) {
                role.removeCompositeRole(part);
            }
        }
        parts.forEach(role::addCompositeRole);
    }

    private void action(RequiredActionProviderRepresentation wanted) {
        RequiredActionProviderModel present =
                realm.getRequiredActionProviderByAlias(wanted.getAlias());
        var action = new RequiredActionProviderModel();
        action.setAlias(wanted.getAlias());
        action.setName(wanted.getName());
        action.setProviderId(wanted.getProviderId());
        action.setEnabled(wanted.isEnabled());
        action.setDefaultAction(wanted.isDefaultAction());
        action.setPriority(wanted.getPriority());
        action.setConfig(wanted.getConfig());
        if (present == null) {
            realm.addRequiredActionProvider(action);
        } else {
            action.setId(present.getId());
            realm.updateRequiredActionProvider(action);
        }
    }

    private void disableOtherActions(RealmFile file) {
        Set<String> known =
                file.content().getRequiredActions().stream()
                        .map(RequiredActionProviderRepresentation::getAlias)
                        .collect(Collectors.toSet());
        realm.getRequiredActionProvidersStream()
                .filter(action -> !known.contains(action.getAlias()))
                .toList()
                .forEach(realm::removeRequiredActionProvider);
    }

    private void userProfile(RealmFile file) {
        try {
            session.getProvider(UserProfileProvider.class)
                    .setConfiguration(
                            JsonSerialization.readValue(file.userProfile(), UPConfig.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void client(ClientRepresentation wanted) {
        ClientModel client = realm.getClientByClientId(wanted.getClientId());
        if (client == null) {
            RepresentationToModel.createClient(session, realm, wanted);
            return;
        }
        if (client.equals(realm.getAdminPermissionsClient())) {
            RepresentationToModel.importAuthorizationSettings(wanted, client, session);
            return;
        }
        RepresentationToModel.updateClient(wanted, client, session);
        if (wanted.getProtocolMappers() != null) {
            RepresentationToModel.updateClientProtocolMappers(wanted, client);
        }
    }

    /** The file names only users that stand for a service, and what they may do. */
    private void serviceAccount(UserRepresentation wanted) {
        ClientModel client = realm.getClientByClientId(wanted.getServiceAccountClientId());
        if (session.users().getServiceAccount(client) == null) {
            new ClientManager(new RealmManager(session)).enableServiceAccount(client);
        }
        UserModel account = session.users().getServiceAccount(client);
        RepresentationToModel.createRoleMappings(wanted, account, realm);
    }
}
