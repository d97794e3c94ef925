package fr.espacecitoyens.payfip;

import com.sun.net.httpserver.HttpServer;
import fr.espacecitoyens.simulator.http.Router;
import fr.espacecitoyens.simulator.time.Agenda;
import fr.espacecitoyens.simulator.time.SimulatedClock;
import jakarta.xml.ws.Endpoint;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts the simulator. Its settings come from the environment, see {@link Settings}. */
public final class PayfipSimulator implements AutoCloseable {

    private static final String SOAP = "/tpa/services/securite";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Agenda agenda;
    private final Book book;
    private final Faults faults = new Faults();

    private PayfipSimulator(Settings settings) throws IOException {
        var clock = new SimulatedClock(Clock.systemUTC());
        this.agenda = new Agenda(clock);
        this.book = new Book(settings.data(), clock);
        this.server =
                HttpServer.create(new InetSocketAddress(settings.address(), settings.port()), 0);
        server.setExecutor(threads);
        server.createContext("/", routes());
        var context = server.createContext(SOAP);
        context.getFilters().add(new ServiceGate(faults));
        Endpoint.create(new SoapService(book, faults)).publish(context);
    }

    private Router routes() {
        var router = new Router();
        var screens = new Screens();
        var fates = new Fates(book, faults, agenda);
        var notifier = new Notifier(book, agenda);
        notifier.resume();
        new PaymentRoutes(book, fates, notifier, screens, new PageGate(faults, screens))
                .addTo(router);
        new ApiRoutes(book, faults, agenda).addTo(router);
        new PanelRoutes(book, faults, agenda, screens).addTo(router);
        return router;
    }

    /** Runs until the process is ended. */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        @SuppressWarnings("resource") // Runs until the process ends.
        var simulator = start(Settings.from(System.getenv()));
        System.getLogger(PayfipSimulator.class.getName())
                .log(System.Logger.Level.INFO, "ready on port {0,number,#}", simulator.port());
    }

    /** Starts one in this process. */
    public static PayfipSimulator start(Settings settings) throws IOException {
        var simulator = new PayfipSimulator(settings);
        simulator.server.start();
        return simulator;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() throws IOException {
        // Lets everybody go who waits for an answer.
        faults.set(Setting.FAULTLESS);
        server.stop(0);
        threads.shutdownNow();
        agenda.close();
        book.close();
    }
}
