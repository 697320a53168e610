package io.orgraph.http.connection;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.orgraph.http.response.RejectionCounters;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Adds the handlers to every connection: for slow clients, backlogs, pipelining and unreadable bytes. */
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
        registry.register(new OnConnection(null));
        return registry;
    }

    private final class OnConnection implements NettyServerCustomizer {
        private static final String CODEC = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;

        private final @Nullable Channel connection;

        OnConnection(@Nullable Channel connection) {
            this.connection = connection;
        }

        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? new OnConnection(channel) : this;
        }

        @Override
        public void onInitialPipelineBuilt() {
            if (connection == null) {
                return;
            }
            ChannelPipeline pipeline = connection.pipeline();
            if (pipeline.get(CODEC) != null) {
                // The handler added last comes first behind the codec.
                pipeline.addAfter(CODEC, null, new UnreadableBytesHandler());
                pipeline.addAfter(CODEC, null, new RequestHeadCheck(server.getMaxRequestSize()));
                pipeline.addAfter(CODEC, null, new PipeliningLimiter());
                pipeline.addAfter(CODEC, null, new WriteBacklog(buffered, counters));
                pipeline.addAfter(CODEC, null, new RequestBacklog(buffered, counters));
                SlowClientHandler.watch(pipeline, CODEC, limits, counters);
            }
        }
    }
}
