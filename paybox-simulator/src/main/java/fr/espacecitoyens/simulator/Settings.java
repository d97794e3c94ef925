package fr.espacecitoyens.simulator;

import fr.espacecitoyens.simulator.request.Merchant;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says.
 *
 * @param address bound address; this computer only, unless it is told otherwise
 * @param port 0 for any free port
 * @param backupPort of the second host, 0 for any free port; null for a simulator with one host
 * @param data folder of the key pair and of the ledger; null to forget everything at the end
 * @param merchant the one shop that this simulator knows
 */
record Settings(
        String address,
        int port,
        @Nullable Integer backupPort,
        @Nullable Path data,
        Merchant merchant) {

    static Settings from(Map<String, String> environment) {
        return new Settings(
                environment.getOrDefault("SERVER_ADDRESS", "127.0.0.1"),
                Integer.parseInt(environment.getOrDefault("SERVER_PORT", "8090")),
                optional(environment, "SIMULATOR_BACKUP_PORT", Integer::valueOf),
                optional(environment, "SIMULATOR_DATA", Path::of),
                new Merchant(
                        required(environment, "PAYBOX_SITE"),
                        required(environment, "PAYBOX_RANG"),
                        required(environment, "PAYBOX_IDENTIFIANT"),
                        required(environment, "PAYBOX_HMAC_KEY"),
                        environment.getOrDefault("MERCHANT_NAME", "CCAS CASTRES VADS"),
                        !environment.getOrDefault("SIMULATOR_SECURE", "true").equals("false")));
    }

    private static <T> @Nullable T optional(
            Map<String, String> environment, String name, Function<String, T> reading) {
        String value = environment.getOrDefault(name, "");
        return value.isBlank() ? null : reading.apply(value);
    }

    private static String required(Map<String, String> environment, String name) {
        @Nullable String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("the environment lacks " + name);
        }
        return value;
    }
}
