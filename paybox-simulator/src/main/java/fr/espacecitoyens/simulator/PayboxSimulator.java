package fr.espacecitoyens.simulator;

import fr.espacecitoyens.simulator.answer.AnswerKeys;
import fr.espacecitoyens.simulator.answer.Courier;
import fr.espacecitoyens.simulator.answer.LateNotifications;
import fr.espacecitoyens.simulator.answer.Letters;
import fr.espacecitoyens.simulator.answer.Notifications;
import fr.espacecitoyens.simulator.answer.SignedAnswer;
import fr.espacecitoyens.simulator.fault.Fates;
import fr.espacecitoyens.simulator.http.Router;
import fr.espacecitoyens.simulator.http.Screens;
import fr.espacecitoyens.simulator.ledger.Ledger;
import fr.espacecitoyens.simulator.operation.OperationDesk;
import fr.espacecitoyens.simulator.operation.Treated;
import fr.espacecitoyens.simulator.page.PageRoutes;
import fr.espacecitoyens.simulator.page.PaymentDesk;
import fr.espacecitoyens.simulator.page.PaymentPages;
import fr.espacecitoyens.simulator.panel.PanelRoutes;
import fr.espacecitoyens.simulator.time.Agenda;
import fr.espacecitoyens.simulator.time.SimulatedClock;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** Starts the simulator. Its settings come from the environment, see {@link Settings}. */
public final class PayboxSimulator implements AutoCloseable {

    private final Hosts hosts;
    private final Agenda agenda;
    private final List<Closeable> files;

    private PayboxSimulator(Hosts hosts, Agenda agenda, List<Closeable> files) {
        this.hosts = hosts;
        this.agenda = agenda;
        this.files = files;
    }

    /** Runs until the process is ended. */
    public static void main(String[] arguments) throws IOException {
        // The JDK's server otherwise holds small answers back for 40 ms on a connection in use.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        @SuppressWarnings("resource") // Runs until the process ends.
        var simulator = start(Settings.from(System.getenv()), Clock.systemUTC());
        System.getLogger(PayboxSimulator.class.getName())
                .log(System.Logger.Level.INFO, "ready on port {0,number,#}", simulator.port());
    }

    static PayboxSimulator start(Settings settings, Clock realTime) throws IOException {
        var clock = new SimulatedClock(realTime);
        var agenda = new Agenda(clock);
        var keys = AnswerKeys.in(settings.data());
        var answers = new SignedAnswer(keys);
        var ledger = Ledger.in(settings.data(), clock);
        var courier = new Courier(ledger);
        var late = LateNotifications.in(settings.data(), courier, agenda, clock);

        var router = new Router();
        var hosts = new Hosts(settings, router);
        var faults = hosts.faults();
        var fates = Fates.in(settings.data(), faults);
        var notifications =
                new Notifications(ledger, new Letters(answers), faults, fates, courier, late);
        var screens = new Screens();
        new PageRoutes(
                        settings.merchant(),
                        new PaymentPages(clock),
                        new PaymentDesk(ledger, faults, notifications, agenda, clock),
                        answers,
                        screens)
                .addTo(router);
        var treated = Treated.in(settings.data());
        var operations = new OperationDesk(settings.merchant(), ledger, treated, clock);
        new OperationRoutes(faults, operations).addTo(router);
        new ApiRoutes(ledger, faults, fates, agenda, keys).addTo(router);
        new PanelRoutes(faults, agenda, ledger, screens).addTo(router);
        hosts.open();
        return new PayboxSimulator(hosts, agenda, List.of(late, fates, treated, ledger));
    }

    int port() {
        return hosts.primaryPort();
    }

    /**
     * The second host's port.
     *
     * @throws IllegalStateException if there is none
     */
    int backupPort() {
        return hosts.backupPort();
    }

    @Override
    public void close() throws IOException {
        hosts.close();
        agenda.close();
        for (var file : files) {
            file.close();
        }
    }
}
