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
 * The address of a request's client: the peer of its connection or, where that is a trusted proxy, the client that the
 * proxies name in {@code X-Forwarded-For}. What the client itself writes there is never trusted: only what proxies have
 * appended.
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

    /** The address or, for IPv6, its first half, which all clients of one network connection share. */
    ByteBuffer networkOf(HttpRequest<?> request) {
        byte[] bytes = of(request).getAddress();
        return ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
    }

    /**
     * Each proxy appends the address of its peer, so this reads from the last to the first as long as they are proxies.
     */
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

    /** Some proxies append the client's port to its address, which for IPv6 is in brackets then. */
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
