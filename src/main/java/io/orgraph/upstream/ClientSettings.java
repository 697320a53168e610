package io.orgraph.upstream;

import io.micronaut.http.client.DefaultHttpClientConfiguration;
import io.micronaut.http.client.HttpClientConfiguration;
import io.micronaut.http.client.HttpClientConfiguration.ConnectionPoolConfiguration.ConnectionLocality;
import io.micronaut.http.client.HttpVersionSelection;
import io.micronaut.http.ssl.SslConfiguration;
import java.time.Duration;
import java.util.List;

/** The HTTP client's own settings, for one source. */
final class ClientSettings {
    /** The longest time until a source that has moved to another address is found there. */
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

    private ClientSettings() {}

    /** For this many event loops. */
    static HttpClientConfiguration of(UpstreamSettings settings, SslConfiguration ssl, int loops) {
        HttpClientConfiguration client = new DefaultHttpClientConfiguration();
        client.setLoggerName(Upstreams.WIRE_LOGGER);
        // The client would repeat a POST at any host that a redirect names, with the credential.
        client.setFollowRedirects(false);
        client.setExceptionOnErrorStatus(false);
        client.setSslConfiguration(ssl);
        client.setPlaintextMode(HttpVersionSelection.PlaintextMode.HTTP_1);
        client.setAlpnModes(List.of(HttpVersionSelection.ALPN_HTTP_1));
        // A small response can decompress to gigabytes before its length is checked, so compressed responses are not
        // accepted.
        client.setDecompressionEnabled(false);
        client.setMaxContentLength(settings.limits().answerBytes());
        setTimeouts(client, settings.timeouts());
        setPool(client.getConnectionPoolConfiguration(), 2 * settings.limits().concurrentCalls() * loops);
        return client;
    }

    private static void setTimeouts(HttpClientConfiguration client, Timeouts timeouts) {
        boolean patient = timeouts.connect().compareTo(timeouts.call()) > 0;
        client.setConnectTimeout(patient ? timeouts.call() : timeouts.connect());
        // The timeout of a call is that of HttpChannel, from sending it to the last byte of its response.
        client.setReadTimeout(null);
        client.setConnectionPoolIdleTimeout(timeouts.keepAlive());
        client.setConnectTtl(LONGEST_LIFE);
    }

    /**
     * Large enough that no call waits in the pool, since waiting there ends in a timeout like a slow response: {@link
     * ConcurrencyLimitChannel} limits calls in front of it. Twice as large as that limit, because a response may start
     * the next call before its own connection is returned, and that for each event loop, because none uses the
     * connections of another: the call would be answered there, and its operation would go on there. Until its first
     * connection is established the client uses the smaller of the two numbers, though none will ever be HTTP/2: with
     * the default of 1 there, calls to a host that lets connections hang would wait for each other.
     */
    private static void setPool(HttpClientConfiguration.ConnectionPoolConfiguration pool, int connections) {
        pool.setConnectionLocality(ConnectionLocality.ENFORCED_IF_SAME_GROUP);
        pool.setMaxConcurrentHttp1Connections(connections);
        pool.setMaxConcurrentHttp2Connections(connections);
        pool.setMaxPendingConnections(connections);
    }
}
