package io.orgraph.upstream;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.netty.channel.EventLoopGroupRegistry;
import io.micronaut.serde.ObjectMapper;
import io.netty.util.concurrent.EventExecutor;
import io.orgraph.testkit.FaultServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The whole way out, on the HTTP client of a real application context. */
final class Wire implements AutoCloseable {
    private final ApplicationContext context;
    private final Upstreams upstreams;

    Wire(Map<String, Object> properties) {
        context = ApplicationContext.run(properties);
        upstreams = new Upstreams(context, context.getBean(ObjectMapper.class));
    }

    RestClient to(FaultServer server) {
        return to(server.url(), Timeouts.DEFAULT);
    }

    RestClient to(URI url, Timeouts timeouts) {
        return to(UpstreamSettings.of(Sample.SOURCE, url).with(timeouts));
    }

    RestClient to(UpstreamSettings settings) {
        return upstreams.connect(settings, body -> null);
    }

    List<EventExecutor> loops() {
        List<EventExecutor> loops = new ArrayList<>();
        context.getBean(EventLoopGroupRegistry.class).getDefaultEventLoopGroup().forEach(loops::add);
        return loops;
    }

    @Override
    public void close() {
        upstreams.close();
        context.close();
    }
}
