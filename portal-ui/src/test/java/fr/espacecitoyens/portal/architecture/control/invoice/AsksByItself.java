package fr.espacecitoyens.portal.architecture.control.invoice;

import org.springframework.web.client.RestClient;

/** A page that calls a service past timeouts and breaker. */
public final class AsksByItself {

    /** Calls. */
    public RestClient call() {
        return RestClient.create();
    }
}
