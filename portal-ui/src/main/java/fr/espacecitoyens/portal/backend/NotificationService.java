package fr.espacecitoyens.portal.backend;

import java.io.Serial;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpMethod;

/** notification-service: which messages somebody wants. */
public class NotificationService {

    /** Topics, and whether they are wanted. */
    private static final class Preferences extends HashMap<String, Boolean> {

        @Serial private static final long serialVersionUID = 1L;
    }

    private final Backend backend;

    NotificationService(Backend backend) {
        this.backend = backend;
    }

    /** Whether it is wanted, for each topic that can be switched off. */
    public Reply<Map<String, Boolean>> preferences() {
        return backend.get(Caller.CITIZEN, Preferences.class, "/preferences")
                .map(preferences -> preferences);
    }

    /** Says for each topic whether it is wanted. */
    public Reply<Reply.Nothing> choose(Map<String, Boolean> wanted) {
        return backend.send(
                Caller.CITIZEN, HttpMethod.PUT, Reply.Nothing.class, wanted, "/preferences");
    }

    /** Switches a topic off for whoever got this link; refused with 404 if nobody did. */
    public Reply<Reply.Nothing> stop(String token, String topic) {
        return backend.send(
                Caller.PORTAL,
                HttpMethod.POST,
                Reply.Nothing.class,
                null,
                "/stops/{token}/{topic}",
                token,
                topic);
    }
}
