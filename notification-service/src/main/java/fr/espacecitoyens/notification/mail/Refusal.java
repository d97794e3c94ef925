package fr.espacecitoyens.notification.mail;

import jakarta.mail.MessagingException;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/** Tells a mailbox that does not exist from a mail server that has another trouble. */
final class Refusal {

    /** RFC 5321: the mailbox is unavailable, is not local, or its name is not allowed. */
    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553);

    private Refusal() {}

    static boolean isForGood(MailSendException failure) {
        for (Exception exception : failure.getMessageExceptions()) {
            for (@Nullable Exception e = exception; e != null; e = next(e)) {
                if (e instanceof SMTPAddressFailedException refused
                        && NO_SUCH_MAILBOX.contains(refused.getReturnCode())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The library chains what went wrong with each address, beside what caused it. */
    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException m ? m.getNextException() : null;
    }
}
