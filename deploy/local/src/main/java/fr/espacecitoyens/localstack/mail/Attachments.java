package fr.espacecitoyens.localstack.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files that come with a message: parts of its outermost level that have a name. */
final class Attachments {

    private Attachments() {}

    static List<String> names(MimeMessage message) throws MessagingException, IOException {
        List<String> names = new ArrayList<>();
        for (BodyPart part : parts(message)) {
            names.add(part.getFileName());
        }
        return List.copyOf(names);
    }

    /** The content of one of them, counted from 0. */
    static Optional<byte[]> content(Path file, int number) throws IOException {
        try (InputStream stored = Files.newInputStream(file)) {
            var parts = parts(new MimeMessage(null, stored));
            if (number < 0 || number >= parts.size()) {
                return Optional.empty();
            }
            try (InputStream content = parts.get(number).getInputStream()) {
                return Optional.of(content.readAllBytes());
            }
        } catch (MessagingException e) {
            throw new IOException("Unreadable message", e);
        }
    }

    private static List<BodyPart> parts(MimeMessage message)
            throws MessagingException, IOException {
        List<BodyPart> found = new ArrayList<>();
        if (message.isMimeType("multipart/*")
                && message.getContent() instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                if (parts.getBodyPart(i).getFileName() != null) {
                    found.add(parts.getBodyPart(i));
                }
            }
        }
        return found;
    }
}
