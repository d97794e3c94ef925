package fr.espacecitoyens.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpPostTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:05:00Z");

    @RegisterExtension
    static final GreenMailExtension MAIL_SERVER =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Test
    void a_letter_has_text_and_html_and_says_that_a_machine_wrote_it() throws Exception {
        post().send(letter("a@example.fr", "Reçu de 8,53 €"));

        MimeMessage received = MAIL_SERVER.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Reçu de 8,53 €");
        assertThat(received.getMessageID()).isEqualTo("<receipt-1@example.invalid>");
        assertThat(received.getSentDate()).isEqualTo(Date.from(NOW));
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getHeader("Content-Language")).containsExactly("fr");
        var alternatives = alternatives(received);
        assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
        assertThat(body(alternatives.getBodyPart(0))).isEqualTo("text/plain Été");
        assertThat(body(alternatives.getBodyPart(1))).isEqualTo("text/html <p>Été</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.fr\r\nBcc: b@example.fr",
                "a@example.fr\nX: y",
                "a@example.fr, b@example.fr",
                "a@example.fr b@example.fr",
                "no address",
                "a@",
                ""
            })
    void an_address_that_is_not_exactly_one_is_refused(String to) {
        assertThatThrownBy(() -> post().send(letter(to, "Bonjour")))
                .isInstanceOf(MailException.class);
        assertThat(MAIL_SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_subject_of_two_lines_is_refused() {
        assertThatThrownBy(() -> post().send(letter("a@example.fr", "x\r\nBcc: b@example.fr")))
                .isInstanceOf(MailException.class);
        assertThat(MAIL_SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void files_come_with_it_and_mail_programs_are_told_how_to_stop_it() throws Exception {
        byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        URI stop = URI.create("https://espace.example.fr/messages/arret/abc/overdue");

        post().send(
                        letter("a@example.fr", "Votre facture")
                                .with(List.of(new Attachment("facture-1.pdf", pdf)))
                                .stoppedAt(stop));

        MimeMessage received = MAIL_SERVER.getReceivedMessages()[0];
        var file = ((MimeMultipart) received.getContent()).getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("facture-1.pdf");
        assertThat(file.getContentType()).startsWith("application/pdf");
        assertThat(file.getInputStream().readAllBytes()).isEqualTo(pdf);
        assertThat(received.getHeader("List-Unsubscribe")).containsExactly("<" + stop + ">");
        assertThat(received.getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 no such user,true",
        "553 5.1.3 bad name,true",
        "452 4.2.2 mailbox full,false",
        "554 5.7.1 you are on a list,false"
    })
    void a_mailbox_that_does_not_exist_is_told_from_other_troubles(String answer, boolean forGood)
            throws Exception {
        try (var server = new RefusingMailServer(answer)) {
            assertThatThrownBy(() -> post(server.port()).send(letter("a@example.fr", "Bonjour")))
                    .isInstanceOf(forGood ? RefusedAddress.class : MailException.class);
        }
    }

    private static Letter letter(String to, String subject) {
        return new Letter("receipt-1", to, subject, "Été", "<p>Été</p>");
    }

    private static Post post() {
        return post(MAIL_SERVER.getSmtp().getPort());
    }

    private static Post post(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new SmtpPost(
                sender,
                new MailProperties("ccas@example.fr", "Espace Citoyens", "example.invalid"),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** mixed → related → alternative, as Spring nests them. */
    private static MimeMultipart alternatives(MimeMessage message) throws Exception {
        var part = (MimeMultipart) message.getContent();
        while (part.getBodyPart(0).getContent() instanceof MimeMultipart inner) {
            part = inner;
        }
        return part;
    }

    private static String body(BodyPart part) throws Exception {
        String type = part.getContentType();
        return type.substring(0, type.indexOf(';')) + " " + part.getContent();
    }
}
