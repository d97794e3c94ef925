package fr.espacecitoyens.keycloak.realm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.keycloak.common.util.StringPropertyReplacer;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ComponentExportRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.util.JsonSerialization;

/** The realm file with the environment's values in it. */
final class RealmFile {

    private static final String FILE = "/realm/espace-citoyens-realm.json";
    private static final String USER_PROFILE = "org.keycloak.userprofile.UserProfileProvider";

    private final RealmRepresentation realm;

    private RealmFile(RealmRepresentation realm) {
        this.realm = realm;
    }

    static RealmFile read(Map<String, String> environment) {
        try (InputStream file = RealmFile.class.getResourceAsStream(FILE)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new RealmFile(
                    JsonSerialization.readValue(
                            StringPropertyReplacer.replaceProperties(text, environment::get),
                            RealmRepresentation.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return realm.getRealm();
    }

    RealmRepresentation content() {
        return realm;
    }

    List<ClientRepresentation> clients() {
        return realm.getClients();
    }

    /** What is known of each person, and who may see and change it. */
    String userProfile() {
        List<ComponentExportRepresentation> profile =
                realm.getComponents().getOrDefault(USER_PROFILE, List.of());
        return profile.getFirst().getConfig().getFirst("kc.user.profile.config");
    }
}
