package fr.espacecitoyens.localstack.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** Receives e-mails on the loopback address, keeps them on disk and shows them. */
public final class MailServer implements AutoCloseable {

    private static final int TEMPORARY_FAILURE = 451;
    private static final int MAX_BYTES = 10 << 20;

    private final SMTPServer smtp;
    private final MailSite site;

    MailServer(Path folder, int smtpPort, int webPort) throws IOException {
        var mailbox = new Mailbox(folder);
        site = new MailSite(mailbox, webPort);
        smtp =
                SMTPServer.port(smtpPort)
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .hostName("localhost")
                        .softwareName("Espace Citoyens")
                        .maxMessageSize(MAX_BYTES)
                        .messageHandler((_, _, to, data) -> keep(mailbox, to, data))
                        .build();
    }

    /** Runs until the process is stopped: {@code MailServer <folder> <smtp port> <web port>}. */
    public static void main(String[] args) throws Exception {
        var server =
                new MailServer(
                        Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-mail"));
        server.start();
    }

    void start() {
        smtp.start();
        site.start();
    }

    int smtpPort() {
        return smtp.getPortAllocated();
    }

    int webPort() {
        return site.port();
    }

    @Override
    public void close() {
        smtp.stop();
        site.stop();
    }

    private static void keep(Mailbox mailbox, String recipient, byte[] data)
            throws RejectException {
        byte[] header = ("Delivered-To: " + recipient + "\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] message = new byte[header.length + data.length];
        System.arraycopy(header, 0, message, 0, header.length);
        System.arraycopy(data, 0, message, header.length, data.length);
        try {
            mailbox.keep(message);
        } catch (IOException e) {
            throw new RejectException(TEMPORARY_FAILURE, "Not kept, send it again");
        }
    }
}
