package io.orgraph.http;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Has every connection watched: for a client that is slow or reads nothing, that asks ahead, or that no longer speaks HTTP.
 */
@Singleton
final class ConnectionWatch implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final ConnectionLimits limits;
    private final Buffered buffered;
    private final Tally tally;
    private final HttpServerConfiguration server;

    ConnectionWatch(ConnectionLimits limits, Buffered buffered, Tally tally, HttpServerConfiguration server) {
        this.server = server;
        this.limits = limits;
        this.buffered = buffered;
        this.tally = tally;
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
                // The last that is added comes first behind the codec.
                pipeline.addAfter(CODEC, null, new NoLongerHttp());
                pipeline.addAfter(CODEC, null, new RequestHeadCheck(server.getMaxRequestSize()));
                pipeline.addAfter(CODEC, null, new OneAtATime());
                pipeline.addAfter(CODEC, null, new UnreadAnswer(buffered, tally));
                pipeline.addAfter(CODEC, null, new UnfinishedRequest(buffered, tally));
                SlowClient.watch(pipeline, CODEC, limits, tally);
            }
        }
    }
}
