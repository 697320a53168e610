package io.orgraph.upstream;

import io.orgraph.model.SourceName;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/**
 * How to reach one source. What cannot work throws IllegalArgumentException with the name of the setting to change; its
 * value, which may hold a password, is left out.
 *
 * @param url where the API begins: http or https, a host, a path if need be
 */
public record UpstreamSettings(
        SourceName source,
        URI url,
        Timeouts timeouts,
        ConcurrencySettings limits,
        RetrySettings retries,
        CircuitBreakerSettings circuit) {
    private static final Duration LONGEST = Duration.ofHours(1);

    /** What comes of it, such as connections and what is kept of each trial, stays a number and within the memory. */
    private static final int MOST = 10_000;

    private static final String TIME = "is longer than nothing and an hour at most";
    private static final String WINDOW = "is a second at least and an hour at most";
    private static final String COUNT = "is 1 to " + MOST;
    private static final String PERCENT = "is a number of percent, from ";

    public UpstreamSettings {
        check(isHttp(url), source, "url", "begins with https:// or http:// and has a host");
        check(
                url.getPort() == -1 || isBetween(1, url.getPort(), 65_535),
                source,
                "url",
                "has a port of 1 to 65535, or none");
        check(url.getRawUserInfo() == null, source, "url", "holds no user and password; give a credential instead");
        check(url.getRawQuery() == null && url.getRawFragment() == null, source, "url", "has no ? and no #");
        check(url.normalize().equals(url), source, "url", "has no dot segments and no double slashes");
        check(isTime(timeouts.connect()), source, "connect-timeout", TIME);
        check(isTime(timeouts.call()), source, "call-timeout", TIME);
        check(isTime(timeouts.queue()), source, "queue-timeout", TIME);
        check(isTime(timeouts.keepAlive()), source, "keep-alive", TIME);
        check(isBetween(1, limits.concurrentCalls(), MOST), source, "max-concurrent-calls", COUNT);
        check(limits.queuedCalls() >= 0, source, "max-queued-calls", "is not negative");
        check(limits.answerBytes() > 0, source, "max-answer-size", "is at least one byte");
        check(isBetween(0, retries.percent(), 100), source, "retry-budget", PERCENT + "0 to 100");
        check(isTime(retries.pause()), source, "retry-pause", TIME);
        check(isTime(retries.longestWait()), source, "longest-retry-after", TIME);
        check(isBetween(1, circuit.failurePercent(), 100), source, "circuit-failures", PERCENT + "1 to 100");
        check(circuit.calls() > 0, source, "circuit-calls", "is at least 1");
        check(isTime(circuit.window()) && circuit.window().toSeconds() > 0, source, "circuit-window", WINDOW);
        check(isTime(circuit.open()), source, "circuit-open", TIME);
        check(isBetween(1, circuit.trials(), MOST), source, "circuit-trials", COUNT);
    }

    /** With the usual timeouts and limits. */
    public static UpstreamSettings of(SourceName source, URI url) {
        return new UpstreamSettings(
                source,
                url,
                Timeouts.DEFAULT,
                ConcurrencySettings.DEFAULT,
                RetrySettings.DEFAULT,
                CircuitBreakerSettings.DEFAULT);
    }

    public UpstreamSettings with(Timeouts other) {
        return new UpstreamSettings(source, url, other, limits, retries, circuit);
    }

    public UpstreamSettings with(ConcurrencySettings other) {
        return new UpstreamSettings(source, url, timeouts, other, retries, circuit);
    }

    public UpstreamSettings with(RetrySettings other) {
        return new UpstreamSettings(source, url, timeouts, limits, other, circuit);
    }

    public UpstreamSettings with(CircuitBreakerSettings other) {
        return new UpstreamSettings(source, url, timeouts, limits, retries, other);
    }

    /** What a path is appended to. */
    String base() {
        String base = url.toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    private static boolean isHttp(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https")) && url.getHost() != null;
    }

    private static boolean isBetween(int least, int number, int most) {
        return least <= number && number <= most;
    }

    private static boolean isTime(Duration time) {
        return !time.isNegative() && !time.isZero() && time.compareTo(LONGEST) <= 0;
    }

    private static void check(boolean kept, SourceName source, String setting, String rule) {
        if (!kept) {
            throw new IllegalArgumentException(
                    "Please change orgraph.sources." + source + "." + setting + ": it " + rule);
        }
    }
}
