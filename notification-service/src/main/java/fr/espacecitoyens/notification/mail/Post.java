package fr.espacecitoyens.notification.mail;

/** Where letters are handed in. */
@FunctionalInterface
public interface Post {

    /**
     * Returns when the mail server has taken the letter.
     *
     * @throws RefusedAddress if there is no such mailbox
     * @throws org.springframework.mail.MailException if it has not taken it for another reason, or
     *     if nobody can know
     */
    void send(Letter letter);
}
