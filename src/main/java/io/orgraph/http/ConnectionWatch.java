package io.orgraph.http;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
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
    private final UnreadAnswers unread;
    private final Tally tally;

    ConnectionWatch(ConnectionLimits limits, UnreadAnswers unread, Tally tally) {
        this.limits = limits;
        this.unread = unread;
        this.tally = tally;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        NettyServerCustomizer.Registry registry = event.getBean();
        registry.register(new OnConnection(limits, unread, tally, null));
        return registry;
    }

    private record OnConnection(
            ConnectionLimits limits,
            UnreadAnswers unread,
            Tally tally,
            @Nullable Channel connection) implements NettyServerCustomizer {
        private static final String CODEC = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;

        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? new OnConnection(limits, unread, tally, channel) : this;
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
                pipeline.addAfter(CODEC, null, new OneAtATime());
                pipeline.addAfter(CODEC, null, new UnreadAnswer(unread, tally));
                SlowClient.watch(pipeline, CODEC, limits, tally);
            }
        }
    }
}
