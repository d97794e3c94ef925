package fr.espacecitoyens.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.1.2, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "10.9.9.9/8, 10.1.1.1, true",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.128/25, 192.0.2.200, true",
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "2001:db8::/32, 2001:db8:1::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "::1, 127.0.0.1, false"
    })
    void an_address_is_in_a_range_when_the_leading_bits_agree(
            String range, String address, boolean in) {
        assertThat(AddressRange.of(range).contains(InetAddress.ofLiteral(address))).isEqualTo(in);
    }

    @Test
    void a_range_that_is_none_is_refused_at_start() {
        assertThatThrownBy(() -> AddressRange.of("10.0.0.0/33"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AddressRange.of("proxy.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
