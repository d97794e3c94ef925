package fr.espacecitoyens.portal.architecture.control.invoice;

import fr.espacecitoyens.portal.architecture.control.frame.KnowsAPage;
import org.springframework.web.client.RestClient;

/** A page that calls a service past timeouts and breaker, and makes a circle with the frame. */
public final class AsksByItself {

    /** Calls. */
    public RestClient call(KnowsAPage frame) {
        return RestClient.create(frame.toString());
    }
}
