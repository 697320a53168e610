package io.orgraph.http.security;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The path prefix that was removed from a request: by a proxy before it forwarded it, as {@code X-Forwarded-Prefix} says,
 * and here, where it is a front end's. Accepted from a trusted proxy alone, and only where it cannot be anything but a
 * path of this host.
 */
@Singleton
public final class PathPrefix {
    static final String HEADER = "X-Forwarded-Prefix";
    private static final int LONGEST = 200;

    /** No segment begins with a dot, none is empty: neither {@code //host} nor {@code /..} matches. */
    private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+");

    private final TrustedProxies proxies;

    PathPrefix(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /** Whether a text is a prefix as it is returned here. */
    static boolean isPath(String text) {
        return text.length() <= LONGEST && PATH.matcher(text).matches();
    }

    /** Without a trailing slash; null where there is none, or it is malformed or from another peer. */
    @Nullable public String of(HttpRequest<?> request) {
        String announced = announcedBy(
                request.getRemoteAddress().getAddress(), request.getHeaders().getAll(HEADER));
        String whole = Objects.requireNonNullElse(announced, "") + FrontEnds.prefixOf(request);
        return whole.isEmpty() ? null : whole;
    }

    @Nullable String announcedBy(@Nullable InetAddress peer, List<String> told) {
        if (told.size() != 1 || peer == null || !proxies.include(peer)) {
            return null;
        }
        String prefix = told.get(0).strip();
        String path = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
        return isPath(path) ? path : null;
    }
}
