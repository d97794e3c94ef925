package fr.espacecitoyens.simulator;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** One of the simulator's two addresses, which can be closed and opened again on its port. */
final class Host implements AutoCloseable {

    /** Many customers may come in one moment. */
    private static final int WAITING_CONNECTIONS = 1024;

    /** A request that closes the port is still answered. */
    private static final int SECONDS_FOR_THE_LAST = 1;

    private final HttpHandler handler;
    private InetSocketAddress address;
    private @Nullable HttpServer server;
    private CompletableFuture<Void> closing = CompletableFuture.completedFuture(null);

    Host(String address, int port, HttpHandler handler) {
        this.handler = handler;
        this.address = new InetSocketAddress(address, port);
    }

    /** Takes connections, if it did not already. */
    synchronized void open() {
        if (server != null) {
            return;
        }
        closing.join();
        try {
            var opened = HttpServer.create(address, WAITING_CONNECTIONS);
            opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            opened.createContext("/", handler);
            opened.start();
            server = opened;
            // A port that was chosen freely is the same the next time.
            address = opened.getAddress();
        } catch (IOException e) {
            throw new UncheckedIOException("port " + address.getPort() + " cannot be had", e);
        }
    }

    /** Connections are refused from soon on; requests that are under way are answered. */
    synchronized void refuse() {
        var closed = taken();
        if (closed != null) {
            closing =
                    CompletableFuture.runAsync(
                            () -> closed.stop(SECONDS_FOR_THE_LAST),
                            task -> Thread.ofVirtual().start(task));
        }
    }

    private synchronized @Nullable HttpServer taken() {
        var taken = server;
        server = null;
        return taken;
    }

    synchronized int port() {
        return address.getPort();
    }

    @Override
    public void close() {
        var closed = taken();
        if (closed != null) {
            closed.stop(0);
        }
    }
}
