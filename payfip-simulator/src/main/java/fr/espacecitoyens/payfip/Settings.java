package fr.espacecitoyens.payfip;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says.
 *
 * @param address bound address; this computer only, unless it is told otherwise
 * @param port 0 for any free port
 * @param data folder of the operations; null to forget everything at the end
 */
public record Settings(String address, int port, @Nullable Path data) {

    static Settings from(Map<String, String> environment) {
        String data = environment.getOrDefault("SIMULATOR_DATA", "");
        return new Settings(
                environment.getOrDefault("SERVER_ADDRESS", "127.0.0.1"),
                Integer.parseInt(environment.getOrDefault("SERVER_PORT", "8092")),
                data.isBlank() ? null : Path.of(data));
    }
}
