package io.orgraph.http;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;

/**
 * Where a request comes from: the other end of its connection, or, where that is a trusted proxy, whom the proxies name
 * in {@code X-Forwarded-For}. What a client itself writes there is never believed: only what was added behind it is.
 */
@Singleton
final class ClientAddresses {
    private static final String FORWARDED = "X-Forwarded-For";

    private final TrustedProxies proxies;

    ClientAddresses(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    InetAddress of(HttpRequest<?> request) {
        InetAddress peer = request.getRemoteAddress().getAddress();
        return proxies.include(peer) ? behind(peer, request.getHeaders().getAll(FORWARDED)) : peer;
    }

    /** Each proxy appends whom it heard it from, so this goes from the last to the first as long as proxies speak. */
    private InetAddress behind(InetAddress peer, List<String> headers) {
        InetAddress known = peer;
        String[] path = String.join(",", headers).split(",", -1);
        for (int last = path.length - 1; last >= 0 && proxies.include(known); last--) {
            InetAddress before = AddressRange.address(path[last].strip());
            if (before == null) {
                return known;
            }
            known = before;
        }
        return known;
    }
}
