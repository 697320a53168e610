package io.orgraph.http.connection;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.websocketx.extensions.compression.WebSocketServerCompressionHandler;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.orgraph.http.response.RejectionCounters;
import jakarta.inject.Singleton;

/** Adds the handlers to every connection: for slow clients, backlogs, pipelining, unreadable bytes and flushes. */
@Singleton
final class ConnectionHandlers implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final ConnectionLimits limits;
    private final BufferedBytes buffered;
    private final RejectionCounters counters;
    private final HttpServerConfiguration server;

    ConnectionHandlers(
            ConnectionLimits limits,
            BufferedBytes buffered,
            RejectionCounters counters,
            HttpServerConfiguration server) {
        this.server = server;
        this.limits = limits;
        this.buffered = buffered;
        this.counters = counters;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        NettyServerCustomizer.Registry registry = event.getBean();
        registry.register(ConnectionPipeline.of(this::add));
        return registry;
    }

    /** The handler added last comes first behind the codec. */
    void add(ChannelPipeline pipeline, String codec) {
        pipeline.addAfter(codec, null, new UnreadableBytesHandler());
        pipeline.addAfter(codec, null, new RequestHeadCheck(server.getMaxRequestSize()));
        pipeline.addAfter(codec, null, new PipeliningLimiter());
        pipeline.addAfter(codec, null, new WriteBacklog(buffered, counters));
        pipeline.addAfter(codec, null, new RequestBacklog(buffered, counters));
        SlowClientHandler.watch(pipeline, codec, limits, counters);
        // Responses are sent when the loop has handled what came, all together: system calls that wake clients cost
        // less then.
        pipeline.addFirst(
                new FlushConsolidationHandler(FlushConsolidationHandler.DEFAULT_EXPLICIT_FLUSH_AFTER_FLUSHES, true));
        removeWebSockets(pipeline);
    }

    /** Nothing here is a web socket, and the framework's handler for them would see each message all the same. */
    private static void removeWebSockets(ChannelPipeline pipeline) {
        if (pipeline.get(WebSocketServerCompressionHandler.class) != null) {
            pipeline.remove(WebSocketServerCompressionHandler.class);
        }
    }
}
