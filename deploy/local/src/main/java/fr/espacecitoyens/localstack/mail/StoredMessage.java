package fr.espacecitoyens.localstack.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A received message as people and tests read it.
 *
 * @param attachments the names of the files that came with it
 */
record StoredMessage(
        String id,
        String messageId,
        String subject,
        String from,
        String to,
        Instant date,
        @Nullable String text,
        @Nullable String html,
        List<String> attachments) {

    static StoredMessage read(String id, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            var message = new MimeMessage(null, content);
            return new StoredMessage(
                    id,
                    Objects.requireNonNullElse(message.getMessageID(), ""),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    addresses(message.getFrom()),
                    addresses(message.getRecipients(Message.RecipientType.TO)),
                    Optional.ofNullable(message.getSentDate())
                            .map(Date::toInstant)
                            .orElse(Files.getLastModifiedTime(file).toInstant()),
                    body(message, "text/plain").orElse(null),
                    body(message, "text/html").orElse(null),
                    Attachments.names(message));
        } catch (MessagingException e) {
            throw new IOException("Unreadable message " + id, e);
        }
    }

    private static String addresses(jakarta.mail.Address @Nullable [] addresses) {
        return Stream.ofNullable(addresses)
                .flatMap(Arrays::stream)
                .map(a -> a instanceof InternetAddress i ? i.toUnicodeString() : a.toString())
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> body(Part part, String type)
            throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(part.getContent().toString());
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = body(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
