package fr.espacecitoyens.localstack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** Whether a part does its work, asked the way its users would. */
@FunctionalInterface
interface HealthCheck {

    /** A healthy part of this machine answers within this time even while others start. */
    int TIMEOUT_MILLIS = 2000;

    boolean passes();

    static HealthCheck http(URI address) {
        return () -> {
            try {
                var request = (HttpURLConnection) address.toURL().openConnection();
                request.setConnectTimeout(TIMEOUT_MILLIS);
                request.setReadTimeout(TIMEOUT_MILLIS);
                try {
                    return request.getResponseCode() == HttpURLConnection.HTTP_OK;
                } finally {
                    request.disconnect();
                }
            } catch (IOException _) {
                return false;
            }
        };
    }

    static HealthCheck accepts(int port) {
        return () -> {
            try (var socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                        TIMEOUT_MILLIS);
                return true;
            } catch (IOException _) {
                return false;
            }
        };
    }

    /** The broker's port is open before it serves: only an answer counts. */
    static HealthCheck kafka(int port) {
        HealthCheck open = accepts(port);
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers", "127.0.0.1:" + port,
                        "request.timeout.ms", TIMEOUT_MILLIS,
                        "default.api.timeout.ms", TIMEOUT_MILLIS);
        return () -> {
            if (!open.passes()) {
                return false;
            }
            try (Admin admin = Admin.create(settings)) {
                return !admin.describeCluster()
                        .nodes()
                        .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                        .isEmpty();
            } catch (ExecutionException | TimeoutException _) {
                return false;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }
}
