package fr.espacecitoyens.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * A request that an open page makes by itself to see whether there is news. Nobody has done
 * anything, so it must keep no session alive: the reader may have left the computer.
 */
public final class FollowUp {

    /** What such a request has in its address. */
    public static final String MARK = "suivi=1";

    private static final String PUSH = "/suivi";
    private static final ThreadLocal<@Nullable FollowUp> CURRENT = new ThreadLocal<>();

    private @Nullable Instant lastActivity;

    private FollowUp() {}

    /** Whether this is one. */
    public static boolean is(HttpServletRequest request) {
        String query = request.getQueryString();
        return HttpMethod.GET.matches(request.getMethod())
                && (request.getRequestURI().endsWith(PUSH)
                        || (query != null && List.of(query.split("&")).contains(MARK)));
    }

    /** From now on one is under way. */
    public static void begin() {
        CURRENT.set(new FollowUp());
    }

    /** It is answered. */
    public static void end() {
        CURRENT.remove();
    }

    /** Whether one is under way. */
    public static boolean isUnderWay() {
        return CURRENT.get() != null;
    }

    /** Keeps, while one is under way, when the reader last did something. */
    public static void remember(Instant activity) {
        var current = CURRENT.get();
        if (current != null) {
            current.lastActivity = activity;
        }
    }

    /** When the reader last did something; null where they do so now. */
    static @Nullable Instant lastActivity() {
        var current = CURRENT.get();
        return current == null ? null : current.lastActivity;
    }
}
