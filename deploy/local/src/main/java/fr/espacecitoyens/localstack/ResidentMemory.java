package fr.espacecitoyens.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;

/** How much memory processes hold, on systems that tell it. */
final class ResidentMemory {

    private ResidentMemory() {}

    static long megabytesOf(Collection<Long> pids) {
        return pids.stream().mapToLong(ResidentMemory::kilobytes).sum() / 1024;
    }

    private static long kilobytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException _) {
            return 0;
        }
    }
}
