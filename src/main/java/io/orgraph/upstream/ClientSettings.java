package io.orgraph.upstream;

import io.micronaut.http.client.DefaultHttpClientConfiguration;
import io.micronaut.http.client.HttpClientConfiguration;
import io.micronaut.http.client.HttpVersionSelection;
import io.micronaut.http.ssl.SslConfiguration;
import java.time.Duration;
import java.util.List;

/** The HTTP client's own settings, for one source. */
final class ClientSettings {
    /** A source that moves to another address is found there after this at the latest. */
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

    private ClientSettings() {}

    static HttpClientConfiguration of(UpstreamSettings settings, SslConfiguration ssl) {
        HttpClientConfiguration client = new DefaultHttpClientConfiguration();
        client.setLoggerName(Upstreams.WIRE_LOGGER);
        // It would repeat a POST at any host that a redirect names, credential and all.
        client.setFollowRedirects(false);
        client.setExceptionOnErrorStatus(false);
        client.setSslConfiguration(ssl);
        client.setPlaintextMode(HttpVersionSelection.PlaintextMode.HTTP_1);
        client.setAlpnModes(List.of(HttpVersionSelection.ALPN_HTTP_1));
        // A small answer can unpack to gigabytes before its length is looked at, so none may be packed.
        client.setDecompressionEnabled(false);
        client.setMaxContentLength(settings.limits().answerBytes());
        setTimeouts(client, settings.timeouts());
        setPool(client.getConnectionPoolConfiguration(), settings.limits());
        return client;
    }

    private static void setTimeouts(HttpClientConfiguration client, Timeouts timeouts) {
        boolean patient = timeouts.connect().compareTo(timeouts.call()) > 0;
        client.setConnectTimeout(patient ? timeouts.call() : timeouts.connect());
        client.setReadTimeout(timeouts.call());
        client.setRequestTimeout(timeouts.call());
        client.setConnectionPoolIdleTimeout(timeouts.keepAlive());
        client.setConnectTtl(LONGEST_LIFE);
    }

    /**
     * Large enough for nobody to wait in it, since waiting there ends like a slow answer, in a timeout: {@link
     * ConcurrencyLimitChannel} stands in front. Twice as large, for an answer may start the next call before its own connection
     * is back. Until its first connection stands, the client keeps to the smaller of the two numbers, though none will ever
     * be HTTP/2: with the usual 1 there, calls to a host that lets connections hang would wait behind each other.
     */
    private static void setPool(HttpClientConfiguration.ConnectionPoolConfiguration pool, ConcurrencySettings limits) {
        pool.setMaxConcurrentHttp1Connections(2 * limits.concurrentCalls());
        pool.setMaxConcurrentHttp2Connections(2 * limits.concurrentCalls());
        pool.setMaxPendingConnections(2 * limits.concurrentCalls());
    }
}
