package fr.espacecitoyens.portal.architecture.control.backend;

import fr.espacecitoyens.portal.architecture.control.invoice.AsksByItself;
import java.time.Instant;

/** A backend that knows a page, takes the time by itself, and has a name that says nothing. */
final class PageHelper {

    Instant now(AsksByItself page) {
        return Instant.now().plusMillis(page.hashCode());
    }
}
