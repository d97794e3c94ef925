package fr.espacecitoyens.simulator;

import com.sun.net.httpserver.HttpServer;
import fr.espacecitoyens.simulator.answer.AnswerKeys;
import fr.espacecitoyens.simulator.answer.Faults;
import fr.espacecitoyens.simulator.answer.Notifications;
import fr.espacecitoyens.simulator.answer.SignedAnswer;
import fr.espacecitoyens.simulator.http.Router;
import fr.espacecitoyens.simulator.http.Screens;
import fr.espacecitoyens.simulator.ledger.Ledger;
import fr.espacecitoyens.simulator.operation.OperationDesk;
import fr.espacecitoyens.simulator.page.PageRoutes;
import fr.espacecitoyens.simulator.page.PaymentDesk;
import fr.espacecitoyens.simulator.page.PaymentPages;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.Executors;

/** Starts the simulator. Its settings come from the environment, see {@link Settings}. */
public final class PayboxSimulator implements AutoCloseable {

    private final HttpServer server;

    private PayboxSimulator(HttpServer server) {
        this.server = server;
    }

    /** Runs until the process is ended. */
    public static void main(String[] arguments) throws IOException {
        @SuppressWarnings("resource") // Runs until the process ends.
        var simulator = start(Settings.from(System.getenv()), Clock.systemUTC());
        System.getLogger(PayboxSimulator.class.getName())
                .log(System.Logger.Level.INFO, "ready on port {0,number,#}", simulator.port());
    }

    static PayboxSimulator start(Settings settings, Clock clock) throws IOException {
        var ledger = Ledger.in(settings.data(), clock);
        var answers = new SignedAnswer(AnswerKeys.in(settings.data()));
        var faults = new Faults();
        var pages = new PaymentPages(clock);
        var desk = new PaymentDesk(ledger, new Notifications(answers, faults, ledger), clock);

        var router = new Router();
        new PageRoutes(settings.merchant(), pages, desk, answers, new Screens()).addTo(router);
        new ApiRoutes(ledger, faults, new OperationDesk(settings.merchant(), ledger)).addTo(router);

        var address = new InetSocketAddress(settings.address(), settings.port());
        var server = HttpServer.create(address, 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", router);
        server.start();
        return new PayboxSimulator(server);
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
