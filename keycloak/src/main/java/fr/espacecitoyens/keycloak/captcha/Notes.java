package fr.espacecitoyens.keycloak.captcha;

import org.jspecify.annotations.Nullable;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The few lines that the server keeps for one visitor between two pages. */
interface Notes {

    @Nullable String read(String name);

    void write(String name, String value);

    void erase(String name);

    /** The notes of a Keycloak authentication session: the browser never sees them. */
    static Notes of(AuthenticationSessionModel session) {
        return new Notes() {
            @Override
            public @Nullable String read(String name) {
                return session.getAuthNote(name);
            }

            @Override
            public void write(String name, String value) {
                session.setAuthNote(name, value);
            }

            @Override
            public void erase(String name) {
                session.removeAuthNote(name);
            }
        };
    }
}
