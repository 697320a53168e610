package io.orgraph.http.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressesTest {
    private static final TrustedProxies PROXIES = TrustedProxies.of("10.0.0.0/8, 192.0.2.7 ,2001:db8::/33");

    @ParameterizedTest(name = "{0} says {1}: {2}")
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "203.0.113.1; -; 203.0.113.1",
                "203.0.113.1; 198.51.100.1; 203.0.113.1",
                "10.1.2.3; -; 10.1.2.3",
                "10.1.2.3; 198.51.100.1; 198.51.100.1",
                "192.0.2.7; 198.51.100.1; 198.51.100.1",
                "192.0.2.8; 198.51.100.1; 192.0.2.8",
                "10.1.2.3; 1.1.1.1, 198.51.100.1; 198.51.100.1",
                "10.1.2.3; 1.1.1.1, 198.51.100.1, 10.9.9.9; 198.51.100.1",
                "10.1.2.3; 1.1.1.1, nonsense, 10.9.9.9; 10.9.9.9",
                "10.1.2.3; 198.51.100.1:4711; 198.51.100.1",
                "10.1.2.3; 198.51.100.1:4711, 10.9.9.9:80; 198.51.100.1",
                "10.1.2.3; [2001:db8:ffff::1]:4711; 2001:db8:ffff:0:0:0:0:1",
                "10.1.2.3; [2001:db8:ffff::1]; 2001:db8:ffff:0:0:0:0:1",
                "10.1.2.3; 198.51.100.1:x; 10.1.2.3",
                "10.1.2.3; 198.51.100.1:; 10.1.2.3",
                "10.1.2.3; 198.51.100.1:99999; 10.1.2.3",
                "10.1.2.3; [198.51.100.1]:80; 10.1.2.3",
                "10.1.2.3; [2001:db8:ffff::1; 10.1.2.3",
                "10.1.2.3; [2001:db8:ffff::1]80; 10.1.2.3",
                "10.1.2.3; fe80::1%eth0; 10.1.2.3",
                "10.1.2.3; [fe80::1%eth0]:80; 10.1.2.3",
                "10.1.2.3; unknown; 10.1.2.3",
                "10.1.2.3; localhost; 10.1.2.3",
                "10.1.2.3; 198.51.100.1,; 10.1.2.3",
                "10.1.2.3; 10.4.4.4, 10.5.5.5; 10.4.4.4",
                "10.1.2.3; 2001:db8:ffff::1; 2001:db8:ffff:0:0:0:0:1",
                "2001:db8::1; 198.51.100.1; 198.51.100.1",
                "2001:db8:8000::1; 198.51.100.1; 2001:db8:8000:0:0:0:0:1"
            })
    void only_what_proxies_say_is_believed(String peer, @Nullable String forwarded, String expected) {
        InetAddress client = new ClientAddresses(PROXIES).of(request(peer, forwarded));

        assertThat(client.getHostAddress()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "10.0.0", "a/8", "1.1.1.1,", "::/129"})
    void what_is_no_address_is_refused_by_the_components_name(String text) {
        assertThatThrownBy(() -> TrustedProxies.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("trustedProxies: ");
    }

    private static HttpRequest<?> request(String peer, @Nullable String forwarded) {
        MutableHttpRequest<Object> request = HttpRequest.GET("/");
        if (forwarded != null) {
            request.header("X-Forwarded-For", forwarded);
        }
        return new Arriving(request, peer);
    }
}
