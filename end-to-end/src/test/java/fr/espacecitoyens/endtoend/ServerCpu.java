package fr.espacecitoyens.endtoend;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the processes of the stack have worked: everything on Java under this test, no browser. */
public record ServerCpu(Map<String, Long> millisByPart) {

    public static ServerCpu now() {
        return new ServerCpu(
                ProcessHandle.current()
                        .descendants()
                        .map(ProcessHandle::info)
                        .filter(process -> process.command().orElse("").endsWith("java"))
                        .collect(
                                Collectors.groupingBy(
                                        ServerCpu::part,
                                        TreeMap::new,
                                        Collectors.summingLong(ServerCpu::millis))));
    }

    /** What was worked from then until this one. */
    public ServerCpu since(ServerCpu before) {
        Map<String, Long> worked = new TreeMap<>();
        millisByPart.forEach((part, millis) ->
                worked.put(part, millis - before.millisByPart.getOrDefault(part, 0L)));
        return new ServerCpu(worked);
    }

    /** As if these had not worked. */
    public ServerCpu without(Set<String> parts) {
        Map<String, Long> others = new TreeMap<>(millisByPart);
        others.keySet().removeAll(parts);
        return new ServerCpu(others);
    }

    public long millis() {
        return millisByPart.values().stream().mapToLong(Long::longValue).sum();
    }

    /** For each part, the busiest first, in milliseconds for one of so many. */
    public String inWords(int count) {
        return millisByPart.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(part -> part.getKey() + " " + part.getValue() / count)
                .collect(Collectors.joining(", "));
    }

    /** « billing-service » of its file, « MongoServer » of its class, else Keycloak. */
    private static String part(ProcessHandle.Info process) {
        return Stream.of(process.arguments().orElse(new String[0]))
                .filter(argument ->
                        (argument.endsWith(".jar") && !argument.contains("="))
                                || argument.startsWith("fr.espacecitoyens."))
                .reduce((_, last) -> last)
                .map(argument ->
                        argument.endsWith(".jar")
                                ? argument.replaceAll("^.*/|(-[0-9].*)?\\.jar$", "")
                                : argument.replaceAll("^.*\\.", ""))
                .orElse("other");
    }

    private static long millis(ProcessHandle.Info process) {
        return process.totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }
}
