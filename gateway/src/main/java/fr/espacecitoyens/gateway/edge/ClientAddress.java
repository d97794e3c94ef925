package fr.espacecitoyens.gateway.edge;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Who really asks. What a request says of itself is believed only as far as trusted proxies wrote
 * it: from the right of X-Forwarded-For up to the first address that is none of theirs.
 */
@Component
public final class ClientAddress {

    private final List<AddressRange> trustedProxies;

    ClientAddress(EdgeProperties edge) {
        this.trustedProxies = edge.trustedProxies();
    }

    /** The address of the client; empty when the connection is already gone. */
    public Optional<InetAddress> of(ServerHttpRequest request) {
        InetSocketAddress peer = request.getRemoteAddress();
        if (peer == null || peer.getAddress() == null) {
            return Optional.empty();
        }
        InetAddress client = peer.getAddress();
        String[] hops =
                String.join(",", request.getHeaders().getOrEmpty("X-Forwarded-For")).split(",", -1);
        for (int i = hops.length - 1; i >= 0 && trusted(client); i--) {
            Optional<InetAddress> hop = address(hops[i].strip());
            if (hop.isEmpty()) {
                break;
            }
            client = hop.get();
        }
        return Optional.of(client);
    }

    private boolean trusted(InetAddress address) {
        return trustedProxies.stream().anyMatch(range -> range.contains(address));
    }

    private static Optional<InetAddress> address(String literal) {
        try {
            return Optional.of(InetAddress.ofLiteral(literal));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
