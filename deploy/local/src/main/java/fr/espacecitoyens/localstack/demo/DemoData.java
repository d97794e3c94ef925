package fr.espacecitoyens.localstack.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Fills a new stack through its public interfaces, as its users would. May run at every start: what
 * is there already stays as it is.
 */
public final class DemoData {

    /** The demo citizen's user name. */
    public static final String CITIZEN = "cecile.alquier";

    private final DemoSettings settings;
    private final BackOffice backOffice;

    /** Data for the stack that the settings describe. */
    public DemoData(DemoSettings settings, BackOffice backOffice) {
        this.settings = settings;
        this.backOffice = backOffice;
    }

    /** Adds what is missing and returns keys that nobody has used: new ones at every start. */
    public List<AccessKey> add() {
        backOffice.importInvoices(new DemoInvoices(day()).csv());
        var citizen = new DemoCitizen(settings, backOffice);
        citizen.register();
        new DemoStaff(settings, settings.staffPassword(), citizen.administratorToken()).add();
        return DemoInvoices.CUSTOMERS.stream().map(backOffice::issueAccessKey).toList();
    }

    /** The day of the first start: the same invoices then come again, and count as unchanged. */
    private LocalDate day() {
        Path memory = settings.memory();
        try {
            if (!Files.exists(memory)) {
                Files.createDirectories(memory.getParent());
                Files.writeString(memory, LocalDate.now(ZoneId.of("Europe/Paris")).toString());
            }
            return LocalDate.parse(Files.readString(memory).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
