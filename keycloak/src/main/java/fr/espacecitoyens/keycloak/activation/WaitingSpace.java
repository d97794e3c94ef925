package fr.espacecitoyens.keycloak.activation;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * An account that was made but not activated. Its address is only claimed: it becomes the account's
 * own when somebody has shown to read that mailbox, so nobody can keep an address from its owner,
 * and an account looks the same whether its address belongs to another one or not.
 */
public final class WaitingSpace {

    /** Keycloak's own name for an address that is not proved, so its console shows it to staff. */
    private static final String ADDRESS = UserModel.EMAIL_PENDING;

    private static final String STATE = "activation";
    private static final String WAITING = "waiting";
    private static final String CODE = "activation-code";

    private final UserModel user;

    WaitingSpace(UserModel user) {
        this.user = user;
    }

    /** Marks an account that was just made. */
    public static void begin(UserModel user, String address) {
        user.setSingleAttribute(STATE, WAITING);
        user.addRequiredAction(ActivateSpace.ID);
        new WaitingSpace(user).claim(address);
    }

    static Stream<UserModel> all(KeycloakSession session, RealmModel realm) {
        return session.users().searchForUserByUserAttributeStream(realm, STATE, WAITING);
    }

    static Stream<UserModel> claiming(String address, KeycloakSession session, RealmModel realm) {
        return session.users()
                .searchForUserByUserAttributeStream(realm, ADDRESS, Address.normal(address));
    }

    boolean isActivated() {
        return user.isEmailVerified();
    }

    /** The address that is to be proved; staff may have typed it as the account's own. */
    String address() {
        return Optional.ofNullable(user.getFirstAttribute(ADDRESS))
                .or(() -> Optional.ofNullable(user.getEmail()))
                .orElse("");
    }

    void claim(String address) {
        user.setSingleAttribute(ADDRESS, Address.normal(address));
        user.removeAttribute(CODE);
    }

    void keep(KeptCode code) {
        user.setSingleAttribute(CODE, code.asAttribute());
    }

    Optional<KeptCode> code() {
        return Optional.ofNullable(user.getFirstAttribute(CODE)).map(KeptCode::fromAttribute);
    }

    /** Whether the last e-mail can still be used then: its link lives as long as its code. */
    boolean hasLinkUntil(Instant time) {
        return code().filter(code -> code.isAlive(time)).isPresent();
    }

    void activate() {
        user.setEmail(address());
        user.setEmailVerified(true);
        settle();
    }

    /** Waits no longer: here, or because staff or another link of Keycloak's verified it. */
    void settle() {
        user.removeAttribute(ADDRESS);
        user.removeAttribute(STATE);
        user.removeAttribute(CODE);
        user.removeRequiredAction(ActivateSpace.ID);
    }
}
