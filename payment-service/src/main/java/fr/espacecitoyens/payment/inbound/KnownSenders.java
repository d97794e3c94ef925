package fr.espacecitoyens.payment.inbound;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * From which addresses Paybox notifies, where operations have said so. It spares the database what
 * strangers send, and is never the only defence: each message has to carry its signature all the
 * same. Should Paybox come from a new address, its payments are found by asking.
 */
@Component
class KnownSenders {

    private static final Logger log = LoggerFactory.getLogger(KnownSenders.class);

    private final Set<InetAddress> addresses;

    /** Refuses to start with an address that is none. */
    KnownSenders(@Value("${payment.inbound.known-senders}") List<String> addresses) {
        this.addresses =
                addresses.stream()
                        .map(String::strip)
                        .filter(address -> !address.isEmpty())
                        .map(InetAddress::ofLiteral)
                        .collect(Collectors.toSet());
    }

    boolean include(HttpServletRequest request) {
        if (addresses.isEmpty() || addresses.contains(sender(request))) {
            return true;
        }
        log.atWarn().log("a notification came from an address that is not Paybox's");
        return false;
    }

    /** The gateway, the only one that calls, writes there whom it has seen. */
    private static InetAddress sender(HttpServletRequest request) {
        String forwarded = request.getHeader("X-Forwarded-For");
        try {
            return InetAddress.ofLiteral(
                    forwarded == null ? request.getRemoteAddr() : forwarded.strip());
        } catch (IllegalArgumentException _) {
            return InetAddress.getLoopbackAddress();
        }
    }
}
