package fr.espacecitoyens.notification.mail;

import java.io.Serial;

/** The mail server says that there is no such mailbox: the same letter will never arrive. */
public final class RefusedAddress extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    /** Without a cause: mail servers repeat the address in their text. */
    RefusedAddress() {
        super("the mail server knows no such mailbox");
    }
}
