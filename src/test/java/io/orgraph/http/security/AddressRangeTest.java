package io.orgraph.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressRangeTest {

    /** Among them those that a comparison by whole bytes, or one with the mask instead of the network, takes for another. */
    @ParameterizedTest(name = "{0} contains {1}: {2}")
    @CsvSource({
        "0.0.0.0/0, 203.0.113.1, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.0.0.0/8, 255.0.0.1, false",
        "10.9.8.7/8, 10.1.1.1, true",
        "10.0.0.0/9, 10.128.0.0, false",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.6, false",
        "192.0.2.7/32, 192.0.2.6, false",
        "192.0.2.6/31, 192.0.2.7, true",
        "10.0.0.0/8, ::ffff:10.1.2.3, true",
        "::/0, 2001:db8::1, true",
        "::/0, 10.1.2.3, false",
        "fc00::/7, fd12::1, true",
        "fc00::/7, fe80::1, false",
        "2000::/3, fd00::1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "2001:db8::/64, ffff:ffff:ffff:ffff::1, false",
        "::1, ::1, true",
        "::1, ::2, false"
    })
    void a_range_holds_what_begins_with_its_bits(String range, String address, boolean expected) {
        boolean contains = AddressRange.of(range).contains(Objects.requireNonNull(AddressRange.address(address)));

        assertThat(contains).isEqualTo(expected);
    }
}
