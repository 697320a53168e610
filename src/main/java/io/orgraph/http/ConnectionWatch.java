package io.orgraph.http;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Has every connection watched for a slow client. */
@Singleton
final class ConnectionWatch implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final ConnectionLimits limits;

    ConnectionWatch(ConnectionLimits limits) {
        this.limits = limits;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        NettyServerCustomizer.Registry registry = event.getBean();
        registry.register(new OnConnection(limits, null));
        return registry;
    }

    private record OnConnection(
            ConnectionLimits limits, @Nullable Channel connection) implements NettyServerCustomizer {
        private static final String CODEC = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;

        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? new OnConnection(limits, channel) : this;
        }

        @Override
        public void onInitialPipelineBuilt() {
            if (connection == null) {
                return;
            }
            ChannelPipeline pipeline = connection.pipeline();
            if (pipeline.get(CODEC) != null) {
                SlowClient.watch(pipeline, CODEC, limits);
            }
        }
    }
}
