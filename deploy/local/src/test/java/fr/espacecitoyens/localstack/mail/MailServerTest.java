package fr.espacecitoyens.localstack.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailServerTest {

    private static final String LINK = "http://localhost:8080/auth/activer?a=1&b=2";

    @TempDir Path folder;

    @Test
    void a_message_is_found_by_its_recipient_with_both_its_texts() throws Exception {
        try (var server = started()) {
            send(server, "cecile@example.org", "Activez votre compte");
            send(server, "georges@example.org", "Autre chose");

            JsonNode found = json(server, "/api/messages?to=cecile%40example.org");
            JsonNode message = json(server, "/api/messages/" + found.get(0).get("id").asString());

            assertThat(found).hasSize(1);
            assertThat(message.get("subject").asString()).isEqualTo("Activez votre compte");
            assertThat(message.get("to").asString()).isEqualTo("cecile@example.org");
            assertThat(message.get("text").asString()).contains("Réglé").contains(LINK);
            assertThat(message.get("html").asString()).contains("<p>Réglé</p>");
            assertThat(message.get("messageId").asString()).isNotBlank();
        }
    }

    @Test
    void the_files_that_came_with_a_message_can_be_opened() throws Exception {
        try (var server = started()) {
            var file = new MimeBodyPart();
            file.setFileName("facture-1.pdf");
            file.setContent("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "application/pdf");
            send(server, "cecile@example.org", "Votre facture", file);
            String id = json(server, "/api/messages").get(0).get("id").asString();

            assertThat(json(server, "/api/messages/" + id).get("attachments"))
                    .extracting(JsonNode::asString)
                    .containsExactly("facture-1.pdf");
            assertThat(get(server, "/messages/" + id).body())
                    .contains("<a href=\"/pieces/" + id + "/0\">facture-1.pdf</a>");
            assertThat(get(server, "/pieces/" + id + "/0").body()).isEqualTo("%PDF-1.7");
            assertThat(get(server, "/pieces/" + id + "/1").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void messages_survive_a_restart_newest_first() throws Exception {
        try (var server = started()) {
            send(server, "cecile@example.org", "Premier");
            send(server, "cecile@example.org", "Second");
        }

        try (var server = started()) {
            assertThat(json(server, "/api/messages"))
                    .extracting(message -> message.get("subject").asString())
                    .containsExactly("Second", "Premier");
        }
    }

    @Test
    void the_page_links_what_is_a_link_and_disarms_everything_else() throws Exception {
        try (var server = started()) {
            send(server, "cecile@example.org", "<script>alert(1)</script>");
            String id = json(server, "/api/messages").get(0).get("id").asString();

            String page = get(server, "/messages/" + id).body();

            assertThat(page)
                    .contains("href=\"http://localhost:8080/auth/activer?a=1&amp;b=2\"")
                    .contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"")
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script>");
            assertThat(get(server, "/").body()).doesNotContain("<script>");
        }
    }

    @Test
    void an_unknown_message_is_not_found() throws Exception {
        try (var server = started()) {
            assertThat(get(server, "/api/messages/zzz").statusCode()).isEqualTo(404);
            assertThat(get(server, "/messages/..%2F..%2Fsecrets").statusCode()).isEqualTo(404);
            assertThat(get(server, "/").body()).contains("Aucun message pour le moment.");
        }
    }

    private MailServer started() throws Exception {
        var server = new MailServer(folder, 0, 0);
        server.start();
        return server;
    }

    private static void send(MailServer server, String to, String subject, MimeBodyPart... files)
            throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(server.smtpPort()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("ccas@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        var text = new MimeBodyPart();
        text.setText("Réglé. Voir " + LINK, "UTF-8");
        var html = new MimeBodyPart();
        html.setContent("<p>Réglé</p><script>alert(2)</script>", "text/html; charset=utf-8");
        var texts = new MimeBodyPart();
        texts.setContent(new MimeMultipart("alternative", text, html));
        var parts = new MimeMultipart("mixed", texts);
        for (MimeBodyPart file : files) {
            parts.addBodyPart(file);
        }
        message.setContent(parts);
        Transport.send(message);
    }

    private static JsonNode json(MailServer server, String path) throws Exception {
        return new JsonMapper().readTree(get(server, path).body());
    }

    private static HttpResponse<String> get(MailServer server, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://localhost:" + server.webPort() + path);
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }
}
