package fr.espacecitoyens.payfip;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A running simulator, a town and its citizen. */
abstract class SimulatorTest {

    Creditor town;
    Client client;
    private PayfipSimulator simulator;

    @BeforeEach
    void start() throws IOException {
        town = new Creditor();
        simulator = PayfipSimulator.start(new Settings("127.0.0.1", 0, null));
        client = new Client(simulator.port());
    }

    @AfterEach
    void stop() throws IOException {
        simulator.close();
        town.close();
    }

    int port() {
        return simulator.port();
    }

    /** An operation of 42,50 €; returns its idOp. */
    String opened(String reference) throws Exception {
        return client.open(town, reference, 4250);
    }
}
