package fr.espacecitoyens.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out who holds a port, as far as the system lets itself be asked. */
final class PortOwner {

    private static final List<Path> TABLES =
            List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortOwner() {}

    /** For a message: the process, or that it is not known. */
    static String of(int port) {
        Set<String> sockets =
                TABLES.stream()
                        .flatMap(table -> sockets(table, port))
                        .map("socket:[%s]"::formatted)
                        .collect(Collectors.toSet());
        Optional<ProcessHandle> owner =
                sockets.isEmpty()
                        ? Optional.empty()
                        : ProcessHandle.allProcesses().filter(p -> holds(p, sockets)).findFirst();
        return owner.map(PortOwner::describe).orElse("another process (ask the system which)");
    }

    private static String describe(ProcessHandle process) {
        String command = process.info().commandLine().orElse("unknown command");
        return "process %d (%s)"
                .formatted(
                        process.pid(),
                        command.length() > 120 ? command.substring(0, 120) + "…" : command);
    }

    private static Stream<String> sockets(Path table, int port) {
        String suffix = ":" + "%04X".formatted(port).toUpperCase(Locale.ROOT);
        try {
            return Files.readAllLines(table).stream()
                    .skip(1)
                    .map(line -> line.strip().split("\\s+"))
                    .filter(f -> f[LOCAL_ADDRESS].endsWith(suffix) && f[STATE].equals(LISTENING))
                    .map(fields -> fields[INODE]);
        } catch (IOException _) {
            return Stream.empty();
        }
    }

    private static boolean holds(ProcessHandle process, Set<String> sockets) {
        Path open = Path.of("/proc", Long.toString(process.pid()), "fd");
        try (Stream<Path> files = Files.list(open)) {
            return files.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException _) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException _) {
            return "";
        }
    }
}
