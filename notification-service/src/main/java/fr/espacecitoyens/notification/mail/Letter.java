package fr.espacecitoyens.notification.mail;

/**
 * An e-mail, ready to be sent.
 *
 * @param id the same for the same message, however often it is sent: mail programs show it once
 * @param to one address
 * @param subject one line
 * @param text for programs that show no HTML
 * @param html the same in HTML
 */
public record Letter(String id, String to, String subject, String text, String html) {

    /** Says which letter it is, and neither to whom nor what. */
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
