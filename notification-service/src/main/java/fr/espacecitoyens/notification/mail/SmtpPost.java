package fr.espacecitoyens.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server. */
@Component
class SmtpPost implements Post {

    private final JavaMailSender sender;
    private final MailProperties mail;
    private final Clock clock;

    SmtpPost(JavaMailSender sender, MailProperties mail, Clock clock) {
        this.sender = sender;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public void send(Letter letter) {
        MimeMessage message = sender.createMimeMessage();
        try {
            fill(message, letter);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailParseException("letter cannot be written", e);
        }
        try {
            sender.send(message);
        } catch (MailSendException e) {
            if (Refusal.isForGood(e)) {
                throw new RefusedAddress();
            }
            throw e;
        }
    }

    private void fill(MimeMessage message, Letter letter)
            throws MessagingException, UnsupportedEncodingException {
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(mail.from(), mail.fromName(), "UTF-8"));
        helper.setTo(recipient(letter.to()));
        helper.setSubject(oneLine(letter.subject()));
        helper.setSentDate(Date.from(clock.instant()));
        helper.setText(letter.text(), letter.html());
        for (Attachment attachment : letter.attachments()) {
            helper.addAttachment(
                    oneLine(attachment.name()),
                    new ByteArrayResource(attachment.pdf()),
                    "application/pdf");
        }
        message.setHeader("Message-ID", mail.messageId(oneLine(letter.id())));
        message.setHeader("Content-Language", "fr");
        // Holiday notices and the like do not answer it.
        message.setHeader("Auto-Submitted", "auto-generated");
        var unsubscribe = letter.unsubscribe();
        if (unsubscribe != null) {
            message.setHeader("List-Unsubscribe", "<" + oneLine(unsubscribe.toString()) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    /** Exactly one address: no list, no second line. */
    private static InternetAddress recipient(String address) throws MessagingException {
        var recipient = new InternetAddress(oneLine(address), true);
        recipient.validate();
        return recipient;
    }

    private static String oneLine(String header) throws MessagingException {
        if (header.chars().anyMatch(Character::isISOControl)) {
            throw new MessagingException("a header has more than one line");
        }
        return header;
    }
}
