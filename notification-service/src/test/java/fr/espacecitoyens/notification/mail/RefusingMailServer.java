package fr.espacecitoyens.notification.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/** A mail server that answers one sender, and says the same of every recipient. */
final class RefusingMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String ofRecipients;

    RefusingMailServer(String ofRecipients) throws IOException {
        this.ofRecipients = ofRecipients;
        this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::talk);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void talk() {
        try (var sender = socket.accept();
                var lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        sender.getInputStream(), StandardCharsets.US_ASCII));
                var answers =
                        new OutputStreamWriter(
                                sender.getOutputStream(), StandardCharsets.US_ASCII)) {
            say(answers, "220 here");
            String line = lines.readLine();
            while (line != null) {
                say(answers, line.startsWith("RCPT") ? ofRecipients : "250 ok");
                line = lines.readLine();
            }
        } catch (IOException _) {
            // The test is over.
        }
    }

    private static void say(Writer answers, String line) throws IOException {
        answers.write(line + "\r\n");
        answers.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
