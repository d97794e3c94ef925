package fr.espacecitoyens.billing.imports;

import fr.espacecitoyens.billing.customer.KnownServices;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Reads an import file, whatever its format. */
@Component
class ReadFile {

    private final CsvFile csv;

    ReadFile(KnownServices known, Clock clock) {
        var services = new ServiceColumn(known);
        csv = new CsvFile(services, new NewsReader(services, clock));
    }

    /** Hands over every entry without error, and collects the errors of the others. */
    void read(Path file, ImportErrors errors, FileSink sink) throws IOException {
        csv.read(file, errors, sink);
    }
}
