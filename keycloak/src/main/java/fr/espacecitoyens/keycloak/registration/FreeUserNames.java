package fr.espacecitoyens.keycloak.registration;

import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Names that nobody has yet, made from one that somebody has. */
final class FreeUserNames {

    private static final int OFFERED = 3;

    /** Where all of these are taken, a person has a better idea. */
    private static final int LOOKED_AT = 12;

    private static final int ROOM_FOR_A_NUMBER = 4;

    private final RandomGenerator random;
    private final Predicate<String> taken;

    FreeUserNames(RandomGenerator random, Predicate<String> taken) {
        this.random = random;
        this.taken = taken;
    }

    static FreeUserNames of(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        return new FreeUserNames(
                RandomGenerator.getDefault(),
                name -> session.users().getUserByUsername(realm, name) != null);
    }

    boolean isTaken(String name) {
        return taken.test(name);
    }

    /** Random numbers: the names that are left out tell nothing. */
    List<String> like(String name) {
        String stem =
                name.substring(0, Math.min(name.length(), UserName.LONGEST - ROOM_FOR_A_NUMBER));
        boolean endsWithNumber = Character.isDigit(stem.charAt(stem.length() - 1));
        String start = endsWithNumber ? stem + "-" : stem;
        return Stream.generate(() -> start + random.nextInt(2, 1000))
                .limit(LOOKED_AT)
                .distinct()
                .filter(taken.negate())
                .limit(OFFERED)
                .toList();
    }
}
