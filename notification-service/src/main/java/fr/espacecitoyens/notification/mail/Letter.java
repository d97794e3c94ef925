package fr.espacecitoyens.notification.mail;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail, ready to be sent.
 *
 * @param id the same for the same message, however often it is sent: mail programs show it once
 * @param to one address
 * @param subject one line
 * @param text for programs that show no HTML
 * @param html the same in HTML
 * @param attachments files that come with it
 * @param unsubscribe where the person says that no more such letters are wanted (RFC 8058); null
 *     for letters that one cannot do without
 */
public record Letter(
        String id,
        String to,
        String subject,
        String text,
        String html,
        List<Attachment> attachments,
        @Nullable URI unsubscribe) {

    /** A letter without files that cannot be done without. */
    public Letter(String id, String to, String subject, String text, String html) {
        this(id, to, subject, text, html, List.of(), null);
    }

    /** The same with files. */
    public Letter with(List<Attachment> files) {
        return new Letter(id, to, subject, text, html, List.copyOf(files), unsubscribe);
    }

    /** The same, which one can do without. */
    public Letter stoppedAt(@Nullable URI address) {
        return new Letter(id, to, subject, text, html, attachments, address);
    }

    /** Says which letter it is, and neither to whom nor what. */
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
