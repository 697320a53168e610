package io.orgraph.http.security;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.orgraph.failure.Code;
import io.orgraph.http.response.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The front ends of this deployment, and which of them a request is for. It is decided once, by host and path, before
 * any route or check sees the request: from then on its path is the one that it has without the prefix, so that no route
 * and no check can differ from one front end to the other.
 */
public final class FrontEnds {
    static final Problem NO_HOST = new Problem(
            HttpStatus.MISDIRECTED_REQUEST,
            Code.FORBIDDEN,
            "Wrong host: no front end of this server has it, check the URL and that the proxy passes Host on");
    static final Problem NO_PATH = new Problem(
            HttpStatus.NOT_FOUND,
            Code.NOT_FOUND,
            "Not found: no front end of this server has this path, check the URL");
    private static final Problem HOSTS = Problem.badRequest("Exactly one Host header is required");

    /** Of the process, for whoever watches it: it asks by any host. */
    private static final Pattern OF_PROCESS = Pattern.compile("/health(?:/.*)?|/prometheus");

    private final List<FrontEnd> all;
    private final boolean several;

    private FrontEnds(List<FrontEnd> all, boolean several) {
        // The longest prefix first.
        this.all = all.stream()
                .sorted(Comparator.comparing((FrontEnd one) -> one.path().length())
                        .reversed())
                .toList();
        this.several = several;
    }

    /** One without a name, for every host and path. */
    public static FrontEnds only(FrontEnd one) {
        return new FrontEnds(List.of(one), false);
    }

    public static FrontEnds of(List<FrontEnd> named) {
        return new FrontEnds(named, true);
    }

    /** Whether the deployment names its front ends, be it one. */
    public boolean areNamed() {
        return several;
    }

    public List<FrontEnd> all() {
        return all;
    }

    /** The one that the request is for; one that may do nothing where none matches. */
    public FrontEnd of(HttpRequest<?> request) {
        if (!several) {
            return all.get(0);
        }
        FrontEndRequest routed = routed(request);
        FrontEnd found = routed == null ? null : routed.frontEnd();
        return found == null ? FrontEnd.UNKNOWN : found;
    }

    /** Null where the request is for a front end, or for the process itself. */
    @Nullable Problem problemWith(HttpRequest<?> request) {
        if (!several || OF_PROCESS.matcher(request.getPath()).matches()) {
            return null;
        }
        FrontEndRequest routed = routed(request);
        return routed == null ? NO_HOST : routed.problem();
    }

    /** The prefix that was taken off the request's path here; empty for none. */
    static String prefixOf(HttpRequest<?> request) {
        FrontEndRequest routed = routed(request);
        return routed == null ? "" : routed.prefix();
    }

    /**
     * Decides for a request: a host that a front end names has those alone, any other host those that name none; of them
     * the one with the longest prefix.
     *
     * @param announced the prefix that a trusted proxy has taken off; null for none
     */
    FrontEndChoice choose(List<String> hosts, String path, @Nullable String announced) {
        if (hosts.size() != 1) {
            return FrontEndChoice.refused(HOSTS);
        }
        boolean named = all.stream().anyMatch(one -> one.isOnHost(hosts.get(0)));
        List<FrontEnd> there = all.stream()
                .filter(one -> named ? one.isOnHost(hosts.get(0)) : one.host() == null)
                .toList();
        if (there.isEmpty()) {
            return FrontEndChoice.refused(NO_HOST);
        }
        return there.stream()
                .filter(one -> !one.path().isEmpty() && one.path().equals(announced))
                .findFirst()
                .map(one -> FrontEndChoice.of(one, ""))
                .or(() -> there.stream()
                        .filter(one -> one.has(path))
                        .findFirst()
                        .map(one -> FrontEndChoice.of(one, one.path())))
                .orElseGet(() -> FrontEndChoice.refused(NO_PATH));
    }

    private static @Nullable FrontEndRequest routed(HttpRequest<?> request) {
        HttpRequest<?> innermost = request;
        while (innermost instanceof HttpRequestWrapper<?> wrapper) {
            innermost = wrapper.getDelegate();
        }
        return innermost instanceof NettyHttpRequest<?> netty
                        && netty.getNativeRequest() instanceof FrontEndRequest routed
                ? routed
                : null;
    }
}
