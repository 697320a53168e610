package io.orgraph.upstream;

import io.micronaut.context.BeanContext;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.HttpClientConfiguration;
import io.micronaut.http.client.HttpClientRegistry;
import io.micronaut.http.client.LoadBalancer;
import io.micronaut.http.client.netty.NettyClientCustomizer;
import io.micronaut.serde.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Connects sources: the one place that says what a call goes through. All sources share the event loops that the server
 * itself runs on, so that a call from one of them is sent, and its answer read, without changing the thread.
 */
public final class Upstreams implements AutoCloseable {
    /**
     * Where the HTTP client logs for itself: URLs with ids in them at DEBUG, headers and bodies at TRACE. It belongs
     * switched off.
     */
    public static final String WIRE_LOGGER = "io.orgraph.upstream.wire";

    private final HttpClientRegistry<HttpClient> registry;
    private final BeanContext beans;
    private final ObjectMapper json;
    private final NameLookup names = new NameLookup();
    private final List<HttpClient> clients = new CopyOnWriteArrayList<>();

    /** Of one bean context there may be one: it sets up how the context's HTTP clients connect. */
    public Upstreams(BeanContext beans, ObjectMapper json) {
        this.registry = registryOf(beans);
        this.beans = beans;
        this.json = json;
        beans.getBean(NettyClientCustomizer.Registry.class).register(new Connections(names));
    }

    /** Opens nothing yet: the first call does. */
    public RestClient connect(UpstreamSettings settings, ErrorBody errors) {
        HealthWatch watch = new HealthWatch(stack(settings), Clock.systemUTC());
        return new RestClient(settings.source(), new SingleFlight(watch), json, errors, watch::health);
    }

    /** Closes every connection. Calls under way fail. */
    @Override
    public void close() {
        clients.forEach(HttpClient::close);
        names.close();
    }

    private Channel stack(UpstreamSettings settings) {
        Channel channel = http(settings);
        channel = new Bugs(settings.source(), channel);
        channel = new CallLog(settings.source(), System::nanoTime, channel);
        channel = new ConcurrencyLimit(settings, System::nanoTime, channel);
        // Here is the place of a breaker, and above it of retries: one call that others have joined is repeated once.
        return channel;
    }

    private Channel http(UpstreamSettings settings) {
        HttpClientConfiguration defaults = beans.getBean(HttpClientConfiguration.class);
        HttpClient client = registry.resolveClient(
                null,
                LoadBalancer.fixed(settings.url()),
                ClientSettings.of(settings, defaults.getSslConfiguration()),
                beans);
        clients.add(client);
        Requests requests = new Requests(settings, json, "Orgraph/" + version());
        return new HttpChannel(client, requests, new TransportFailures(settings.source()));
    }

    @SuppressWarnings("unchecked") // The registry's clients are HttpClients, whatever else they are.
    private static HttpClientRegistry<HttpClient> registryOf(BeanContext beans) {
        return beans.getBean(HttpClientRegistry.class);
    }

    private static String version() {
        String version = Upstreams.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
