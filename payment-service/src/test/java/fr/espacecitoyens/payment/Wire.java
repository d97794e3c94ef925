package fr.espacecitoyens.payment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to a server that can be cut: what hangs on it then sees a server that has died. */
final class Wire {

    private final ServerSocket entrance;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** How many pieces of data still go through to the server. */
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

    Wire(ServerSocket entrance, int target) {
        this.entrance = entrance;
        this.target = target;
        Thread.ofPlatform().daemon().start(this::listen);
    }

    /** A plain line on this computer. */
    static Wire to(int target) {
        try {
            return new Wire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return entrance.getLocalPort();
    }

    void cut() {
        cutAfter(0);
        open.forEach(Wire::close);
    }

    /** Cuts itself when so many pieces of data have gone through to the server. */
    void cutAfter(int pieces) {
        left.set(pieces);
    }

    void mend() {
        left.set(Integer.MAX_VALUE);
    }

    private void listen() {
        while (true) {
            try {
                Socket client = entrance.accept();
                if (left.get() <= 0) {
                    close(client);
                } else {
                    connect(client);
                }
            } catch (IOException _) {
                // This one has given up; the next may come.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        var server = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(client);
        open.add(server);
        Thread.ofVirtual().start(() -> pump(client, server, true));
        Thread.ofVirtual().start(() -> pump(server, client, false));
    }

    private void pump(Socket from, Socket to, boolean counted) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[64 * 1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (counted && left.get() < Integer.MAX_VALUE && left.getAndDecrement() <= 0) {
                    cut();
                    return;
                }
                out.write(buffer, 0, n);
            }
        } catch (IOException _) {
            // Cut, or the other side has gone.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // Then it is closed already.
        }
    }
}
