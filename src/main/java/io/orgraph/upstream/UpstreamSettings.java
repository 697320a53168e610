package io.orgraph.upstream;

import io.orgraph.model.SourceName;
import io.orgraph.validation.Durations;
import io.orgraph.validation.Limits;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/**
 * The settings of one source's connection. An invalid value throws IllegalArgumentException with the name of the
 * component, without the value, which may hold a password.
 *
 * @param url the base URL of the API: http or https, a host, and optionally a path
 */
public record UpstreamSettings(
        SourceName source,
        URI url,
        Timeouts timeouts,
        ConcurrencySettings limits,
        RetrySettings retries,
        CircuitBreakerSettings circuit) {
    private static final Duration LONGEST_WINDOW = Duration.ofHours(1);

    /** Keeps what follows from it, such as connections and the memory for each trial call, within bounds. */
    private static final int MOST = 10_000;

    private static final String WINDOW = "it is 1s to 1h";
    private static final String COUNT = "it is 1 to " + MOST;
    private static final String PERCENT = "it is a number of percent, from ";

    public UpstreamSettings {
        Limits.check(isHttp(url), "url", "it begins with https:// or http:// and has a host");
        Limits.check(
                url.getPort() == -1 || isBetween(1, url.getPort(), 65_535),
                "url",
                "it has a port of 1 to 65535, or none");
        Limits.check(url.getRawUserInfo() == null, "url", "it holds no user and password; give a credential instead");
        Limits.check(url.getRawQuery() == null && url.getRawFragment() == null, "url", "it has no ? and no #");
        Limits.check(url.normalize().equals(url), "url", "it has no dot segments and no double slashes");
        Durations.withinAnHour(timeouts.connect(), "connect");
        Durations.withinAnHour(timeouts.call(), "call");
        Durations.withinAnHour(timeouts.queue(), "queue");
        Durations.withinAnHour(timeouts.keepAlive(), "keepAlive");
        Limits.check(isBetween(1, limits.concurrentCalls(), MOST), "concurrentCalls", COUNT);
        Limits.check(limits.queuedCalls() >= 0, "queuedCalls", "it is not negative");
        Limits.check(limits.answerBytes() > 0, "answerBytes", "it is at least one byte");
        Limits.check(isBetween(0, retries.percent(), 100), "percent", PERCENT + "0 to 100");
        Durations.withinAnHour(retries.pause(), "pause");
        Durations.withinAnHour(retries.longestWait(), "longestWait");
        Limits.check(isBetween(1, circuit.failurePercent(), 100), "failurePercent", PERCENT + "1 to 100");
        Limits.check(circuit.calls() > 0, "calls", "it is at least 1");
        Limits.check(isWindow(circuit.window()), "window", WINDOW);
        Durations.withinAnHour(circuit.open(), "open");
        Limits.check(isBetween(1, circuit.trials(), MOST), "trials", COUNT);
    }

    /** With the default timeouts and limits. */
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

    /** The URL that paths are appended to. */
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

    private static boolean isWindow(Duration time) {
        return time.toSeconds() > 0 && time.compareTo(LONGEST_WINDOW) <= 0;
    }
}
