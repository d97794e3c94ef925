package fr.espacecitoyens.localstack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One process of the stack.
 *
 * @param ports the ports that it opens
 * @param dependsOn the parts that must be healthy before it starts and that stop after it
 */
record Part(
        String name,
        List<String> command,
        Map<String, String> environment,
        List<Integer> ports,
        HealthCheck health,
        List<String> dependsOn) {

    /** The same, told something else as well. */
    Part with(Map<String, String> more) {
        var all = new HashMap<>(environment);
        all.putAll(more);
        return new Part(name, command, Map.copyOf(all), ports, health, dependsOn);
    }
}
