package io.orgraph.upstream;

import io.micronaut.context.BeanContext;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.HttpClientConfiguration;
import io.micronaut.http.client.HttpClientRegistry;
import io.micronaut.http.client.LoadBalancer;
import io.micronaut.http.client.RawHttpClient;
import io.micronaut.http.client.netty.NettyClientCustomizer;
import io.micronaut.http.netty.channel.EventLoopGroupRegistry;
import io.micronaut.serde.ObjectMapper;
import io.orgraph.model.SourceName;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Connects sources: the one place that says which channels a call goes through. All sources share the event loops of
 * the server itself, so that a call from one of them is sent, and its response read, without a change of thread.
 */
public final class Upstreams implements AutoCloseable {
    /**
     * The logger of the HTTP client: URLs with ids in them at DEBUG, headers and bodies at TRACE. It has to stay off.
     */
    public static final String WIRE_LOGGER = "io.orgraph.upstream.wire";

    private final HttpClientRegistry<HttpClient> registry;
    private final BeanContext beans;
    private final ObjectMapper json;
    private final EventLoops loops;
    private final @Nullable CallMeters meters;
    private final @Nullable CredentialRejections rejections;
    private final NameLookup names = new NameLookup();
    private final List<HttpClient> clients = new CopyOnWriteArrayList<>();

    /** There may be one for each bean context: it configures how the context's HTTP clients connect. */
    public Upstreams(BeanContext beans, ObjectMapper json) {
        this(beans, json, null);
    }

    /** Also sets what measures the calls; null for none. */
    public Upstreams(BeanContext beans, ObjectMapper json, @Nullable CallMeters meters) {
        this(beans, json, meters, null);
    }

    /** Also sets what is told of credentials that a source rejects; null for nobody. */
    public Upstreams(
            BeanContext beans,
            ObjectMapper json,
            @Nullable CallMeters meters,
            @Nullable CredentialRejections rejections) {
        this.rejections = rejections;
        this.registry = registryOf(beans);
        this.beans = beans;
        this.loops = new EventLoops(beans.getBean(EventLoopGroupRegistry.class).getDefaultEventLoopGroup());
        this.json = json;
        this.meters = meters;
        beans.getBean(NettyClientCustomizer.Registry.class).register(new ClientConnections(names));
    }

    /** Returns the client of a source. The first call opens the first connection. */
    public RestClient connect(UpstreamSettings settings, ErrorBody errors) {
        StatusMapping statuses = new StatusMapping(settings.source(), errors);
        ChannelStack stack = stack(settings, statuses);
        if (meters != null) {
            meters.register(settings.source(), stack);
        }
        return new RestClient(
                stack.budget(),
                new BodyReader(settings.source(), json),
                statuses,
                stack::currentHealth,
                stack.unreadable());
    }

    /**
     * Everything that a call goes through, from the connection up to the channel that a call enters. The circuit
     * breaker is there twice: it checks each attempt as it leaves the queue, and while it is open it rejects calls
     * before they would wait in the queue. A call that others have joined is retried once for all of them; the budget
     * is that of one operation, so it comes before calls are shared.
     */
    private ChannelStack stack(UpstreamSettings settings, StatusMapping statuses) {
        SourceName source = settings.source();
        Channel attempt = http(settings);
        attempt = new NeverThrowChannel(source, attempt);
        attempt = new CallLogChannel(source, System::nanoTime, attempt);
        attempt = meters == null ? attempt : new MeteredChannel(meters.of(source), System::nanoTime, attempt);
        attempt = rejections == null ? attempt : new CredentialRejectionChannel(source, rejections, attempt);
        HealthChannel health = new HealthChannel(attempt, Clock.systemUTC());
        CircuitBreakerChannel breaker = new CircuitBreakerChannel(settings, System::nanoTime, health);
        ConcurrencyLimitChannel limit =
                new ConcurrencyLimitChannel(settings, System::nanoTime, this::later, loops::current, breaker);
        Channel admitted = breaker.before(limit);
        RetryChannel retry = new RetryChannel(settings, statuses, System::nanoTime, this::later, admitted);
        BudgetChannel budget = new BudgetChannel(source, new SingleFlightChannel(source, retry));
        return new ChannelStack(budget, retry, limit, breaker, health, new UnreadableRowLog(source));
    }

    /**
     * Runs a task after that time on the event loop that asks for it: what an operation waits for is timed where the
     * operation runs, and no thread is woken only to cancel it. From another thread, any event loop runs it. The task must
     * not block.
     *
     * @throws RejectedExecutionException once the event loops have shut down
     */
    public Future<?> after(Duration time, Runnable task) {
        return loops.schedule(task, time);
    }

    /** Closes every connection. Calls in flight fail. */
    @Override
    public void close() {
        clients.forEach(HttpClient::close);
        names.close();
    }

    private boolean later(long nanos, Runnable task) {
        return loops.later(task, Duration.ofNanos(nanos));
    }

    private Channel http(UpstreamSettings settings) {
        HttpClientConfiguration defaults = beans.getBean(HttpClientConfiguration.class);
        HttpClient client = registry.resolveClient(
                null,
                LoadBalancer.fixed(settings.url()),
                ClientSettings.of(settings, defaults.getSslConfiguration(), loops.count()),
                beans);
        clients.add(client);
        Requests requests = new Requests(settings, json, "Orgraph/" + version());
        return new HttpChannel(
                (RawHttpClient) client,
                requests,
                new TransportFailures(settings.source()),
                loops,
                settings.timeouts().call());
    }

    @SuppressWarnings("unchecked") // The registry's clients are HttpClients by contract.
    private static HttpClientRegistry<HttpClient> registryOf(BeanContext beans) {
        return beans.getBean(HttpClientRegistry.class);
    }

    private static String version() {
        String version = Upstreams.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
