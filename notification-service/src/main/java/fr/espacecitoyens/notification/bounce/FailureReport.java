package fr.espacecitoyens.notification.bounce;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;
import org.jspecify.annotations.Nullable;

/** Reads reports of mail servers (RFC 3464). */
final class FailureReport {

    private FailureReport() {}

    /**
     * The Message-ID of the letter that will never arrive; empty if the message says no such thing.
     */
    static Optional<String> of(Message message) {
        try {
            return message.getContent() instanceof MultipartReport report
                            && report.getReport() instanceof DeliveryStatus status
                            && isForGood(status)
                    ? Optional.ofNullable(messageId(report.getReturnedMessage()))
                    : Optional.empty();
        } catch (MessagingException | IOException | ClassCastException _) {
            // Anybody can write to that mailbox whatever he likes.
            return Optional.empty();
        }
    }

    private static boolean isForGood(DeliveryStatus status) {
        for (int i = 0; i < status.getRecipientDSNCount(); i++) {
            InternetHeaders recipient = status.getRecipientDSN(i);
            String code = recipient.getHeader("Status", null);
            if ("failed".equalsIgnoreCase(recipient.getHeader("Action", null))
                    && code != null
                    && code.strip().startsWith("5.")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String messageId(@Nullable MimeMessage returned)
            throws MessagingException {
        return returned == null ? null : returned.getMessageID();
    }
}
