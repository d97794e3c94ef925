package fr.espacecitoyens.gateway.edge;

import java.net.InetAddress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that share their first bits, written as {@code 10.0.0.0/8}, or a single address.
 *
 * @param network any address of the range
 * @param bits how many leading bits count
 */
record AddressRange(InetAddress network, int bits) {

    AddressRange {
        if (bits < 0 || bits > network.getAddress().length * 8) {
            throw new IllegalArgumentException("no such prefix length: " + bits);
        }
    }

    /** Reads one from the configuration; never asks a name server. */
    public static AddressRange of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            InetAddress address = InetAddress.ofLiteral(text);
            return new AddressRange(address, address.getAddress().length * 8);
        }
        return new AddressRange(
                InetAddress.ofLiteral(text.substring(0, slash)),
                Integer.parseInt(text.substring(slash + 1)));
    }

    boolean contains(@Nullable InetAddress address) {
        return address != null
                && address.getAddress().length == network.getAddress().length
                && Arrays.equals(leading(address), leading(network));
    }

    private byte[] leading(InetAddress address) {
        byte[] bytes = address.getAddress();
        for (int bit = bits; bit < bytes.length * 8; bit++) {
            bytes[bit / 8] &= (byte) ~(0x80 >> bit % 8);
        }
        return bytes;
    }
}
