package io.orgraph.upstream;

import io.micronaut.http.client.netty.NettyClientCustomizer;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;

/** How the HTTP client's connections are made: names looked up off the event loops, answers guarded. */
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
