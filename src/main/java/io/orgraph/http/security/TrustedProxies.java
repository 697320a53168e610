package io.orgraph.http.security;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** The proxies in front of this server that are trusted to name the client. */
public final class TrustedProxies {
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    private final List<AddressRange> ranges;

    private TrustedProxies(List<AddressRange> ranges) {
        this.ranges = ranges;
    }

    /**
     * Reads addresses and ranges such as {@code 10.0.0.0/8, 192.0.2.7, ::1}. Throws IllegalArgumentException that
     * names the component.
     */
    public static TrustedProxies of(String text) {
        try {
            return new TrustedProxies(Arrays.stream(text.split(",", -1))
                    .map(String::strip)
                    .map(AddressRange::of)
                    .toList());
        } catch (IllegalArgumentException notOne) {
            throw new IllegalArgumentException(
                    "trustedProxies: it is a list of IP addresses and CIDR ranges," + " such as 10.0.0.0/8, 192.0.2.7");
        }
    }

    boolean include(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }
}
