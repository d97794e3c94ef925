package fr.espacecitoyens.localstack;

import java.util.Map;
import java.util.TreeMap;

/** What a part is told by its environment. */
final class Environment {

    private final Map<String, String> values = new TreeMap<>();
    private final Secrets secrets;

    Environment(Secrets secrets) {
        this.secrets = secrets;
    }

    Environment with(String name, Object value) {
        values.put(name, value.toString());
        return this;
    }

    Environment with(Map<String, String> several) {
        values.putAll(several);
        return this;
    }

    /** Each part gets the secrets that it needs and no others. */
    Environment withSecrets(String... names) {
        for (String name : names) {
            values.put(name, secrets.get(name));
        }
        return this;
    }

    Map<String, String> asMap() {
        return Map.copyOf(values);
    }
}
