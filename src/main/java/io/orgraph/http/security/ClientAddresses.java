package io.orgraph.http.security;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from: the other end of its connection, or, where that is a trusted proxy, whom the proxies name
 * in {@code X-Forwarded-For}. What a client itself writes there is never believed: only what was added behind it is.
 */
@Singleton
final class ClientAddresses {
    private static final String FORWARDED = "X-Forwarded-For";
    private static final Pattern WITH_PORT =
            Pattern.compile("(?:\\[([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)]|([0-9.]+)(?=:))(?::([0-9]{1,5}))?");
    private static final int LAST_PORT = 65_535;
    private static final int NETWORK_BYTES = 8;

    private final TrustedProxies proxies;

    ClientAddresses(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    InetAddress of(HttpRequest<?> request) {
        InetAddress peer = request.getRemoteAddress().getAddress();
        return proxies.include(peer) ? behind(peer, request.getHeaders().getAll(FORWARDED)) : peer;
    }

    /** What all have who share a connection to the network: the address, or of an IPv6 address its first half. */
    ByteBuffer networkOf(HttpRequest<?> request) {
        byte[] bytes = of(request).getAddress();
        return ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
    }

    /** Each proxy appends whom it heard it from, so this goes from the last to the first as long as proxies speak. */
    private InetAddress behind(InetAddress peer, List<String> headers) {
        InetAddress known = peer;
        String[] path = String.join(",", headers).split(",", -1);
        for (int last = path.length - 1; last >= 0 && proxies.include(known); last--) {
            InetAddress before = named(path[last].strip());
            if (before == null) {
                return known;
            }
            known = before;
        }
        return known;
    }

    /** Some proxies write the client's port behind its address, which for IPv6 stands in brackets then. */
    private static @Nullable InetAddress named(String client) {
        Matcher parts = WITH_PORT.matcher(client);
        if (!parts.matches()) {
            return AddressRange.address(client);
        }
        String port = parts.group(3);
        boolean possible = port == null || Integer.parseInt(port) <= LAST_PORT;
        return possible ? AddressRange.address(parts.group(parts.group(1) == null ? 2 : 1)) : null;
    }
}
