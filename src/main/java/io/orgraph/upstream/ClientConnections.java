package io.orgraph.upstream;

import io.micronaut.http.client.netty.NettyClientCustomizer;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;

/** Configures the HTTP client's connections: names are looked up outside the event loops, and responses are guarded. */
final class ClientConnections implements NettyClientCustomizer {
    private final NameLookup names;

    ClientConnections(NameLookup names) {
        this.names = names;
    }

    @Override
    public NettyClientCustomizer specializeForBootstrap(Bootstrap bootstrap) {
        bootstrap.resolver(names);
        return this;
    }

    @Override
    public NettyClientCustomizer specializeForChannel(Channel connection, ChannelRole role) {
        return new NettyClientCustomizer() {
            @Override
            public void onStreamPipelineBuilt() {
                connection.pipeline().addLast(new ConnectionGuard());
            }
        };
    }
}
