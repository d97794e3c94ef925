package fr.espacecitoyens.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What must hold before anything is started, said clearly when it does not. */
final class Preflight {

    /** The whole stack holds about 3 GB once it is warm; with less it would swap or be killed. */
    private static final long NEEDED_MEGABYTES = 3500;

    private static final Path MEMORY = Path.of("/proc/meminfo");

    private Preflight() {}

    static void check(List<Part> parts) {
        var problems = new ArrayList<String>();
        availableMegabytes(MEMORY)
                .ifPresent(free -> {
                    if (free < NEEDED_MEGABYTES) {
                        problems.add(
                                "Too little memory: %d MB are free, %d MB are needed."
                                        .formatted(free, NEEDED_MEGABYTES));
                    }
                });
        for (Part part : parts) {
            for (int port : part.ports()) {
                if (isTaken(port)) {
                    problems.add(
                            "Port %d, which %s needs, is taken by %s."
                                    .formatted(port, part.name(), PortOwner.of(port)));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new StackProblem(String.join("\n", problems));
        }
    }

    static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    /** What can be had without swapping, where the system tells it. */
    static OptionalLong availableMegabytes(Path memory) {
        try (Stream<String> lines = Files.lines(memory)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }
}
