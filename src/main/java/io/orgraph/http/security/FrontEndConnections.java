package io.orgraph.http.security;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Has every connection decide which front end a request is for, where the deployment names any. */
@Singleton
final class FrontEndConnections implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final FrontEnds frontEnds;
    private final FrontEndHandler handler;

    FrontEndConnections(FrontEnds frontEnds, PathPrefix prefixes) {
        this.frontEnds = frontEnds;
        this.handler = new FrontEndHandler(frontEnds, prefixes);
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        NettyServerCustomizer.Registry registry = event.getBean();
        if (frontEnds.areNamed()) {
            registry.register(new OnConnection(null));
        }
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
            if (connection != null && connection.pipeline().get(CODEC) != null) {
                connection.pipeline().addAfter(CODEC, null, handler);
            }
        }
    }
}
