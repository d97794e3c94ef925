package fr.espacecitoyens.simulator;

import com.sun.net.httpserver.HttpHandler;
import fr.espacecitoyens.simulator.fault.Faults;
import fr.espacecitoyens.simulator.fault.Primary;
import fr.espacecitoyens.simulator.fault.Setting;
import org.jspecify.annotations.Nullable;

/** The primary host, and the backup if there is one: the same program by two addresses. */
final class Hosts implements AutoCloseable {

    private final Faults faults;
    private final Host primary;
    private final @Nullable Host backup;

    Hosts(Settings settings, HttpHandler handler) {
        @Nullable Integer port = settings.backupPort();
        faults = new Faults(port != null, this::apply);
        primary =
                new Host(settings.address(), settings.port(), new HostGate(true, faults, handler));
        backup =
                port == null
                        ? null
                        : new Host(settings.address(), port, new HostGate(false, faults, handler));
    }

    private void apply(Setting setting) {
        if (setting.primary() == Primary.REFUSED) {
            primary.refuse();
        } else {
            primary.open();
        }
    }

    /** The switches that close and open the primary. */
    Faults faults() {
        return faults;
    }

    void open() {
        primary.open();
        if (backup != null) {
            backup.open();
        }
    }

    int primaryPort() {
        return primary.port();
    }

    int backupPort() {
        if (backup == null) {
            throw new IllegalStateException("there is no backup host");
        }
        return backup.port();
    }

    @Override
    public void close() {
        primary.close();
        if (backup != null) {
            backup.close();
        }
    }
}
