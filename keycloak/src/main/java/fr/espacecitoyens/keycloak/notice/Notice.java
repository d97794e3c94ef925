package fr.espacecitoyens.keycloak.notice;

import java.util.Map;
import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;

/** What is told. The name is part of the keys of the e-mail's texts. */
enum Notice {
    PASSWORD("password"),
    USER_NAME("userName"),
    EMAIL("email"),
    PASSKEY_ADDED("passkeyAdded"),
    PASSKEY_REMOVED("passkeyRemoved"),
    SECOND_FACTOR_ADDED("secondFactorAdded"),
    SECOND_FACTOR_REMOVED("secondFactorRemoved"),
    REMOVED_BY_STAFF("removedByStaff");

    private final String key;

    Notice(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    static Optional<Notice> of(Event event) {
        Map<String, String> details = event.getDetails() == null ? Map.of() : event.getDetails();
        return switch (event.getType()) {
            case UPDATE_EMAIL -> Optional.of(EMAIL);
            case UPDATE_PROFILE ->
                    details.containsKey(Details.PREF_UPDATED + UserModel.USERNAME)
                            ? Optional.of(USER_NAME)
                            : Optional.empty();
            case UPDATE_CREDENTIAL -> ofCredential(details, false);
            case REMOVE_CREDENTIAL -> ofCredential(details, true);
            default -> Optional.empty();
        };
    }

    private static Optional<Notice> ofCredential(Map<String, String> details, boolean removed) {
        return switch (details.getOrDefault(Details.CREDENTIAL_TYPE, "")) {
            case PasswordCredentialModel.TYPE -> Optional.of(PASSWORD);
            case OTPCredentialModel.TYPE ->
                    Optional.of(removed ? SECOND_FACTOR_REMOVED : SECOND_FACTOR_ADDED);
            case WebAuthnCredentialModel.TYPE_PASSWORDLESS ->
                    Optional.of(removed ? PASSKEY_REMOVED : PASSKEY_ADDED);
            default -> Optional.empty();
        };
    }
}
