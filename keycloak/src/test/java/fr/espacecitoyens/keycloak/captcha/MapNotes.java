package fr.espacecitoyens.keycloak.captcha;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes of a visit without Keycloak. */
final class MapNotes implements Notes {

    private final Map<String, String> written = new HashMap<>();

    @Override
    public @Nullable String read(String name) {
        return written.get(name);
    }

    @Override
    public void write(String name, String value) {
        written.put(name, value);
    }

    @Override
    public void erase(String name) {
        written.remove(name);
    }

    Map<String, String> all() {
        return Map.copyOf(written);
    }
}
