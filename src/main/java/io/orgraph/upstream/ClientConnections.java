package io.orgraph.upstream;

import io.micronaut.http.client.netty.NettyClientCustomizer;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.handler.flush.FlushConsolidationHandler;

/**
 * Configures the HTTP client's connections: names are looked up outside the event loops, responses are guarded, and
 * requests are sent when the loop has handled what came, all together: a system call that wakes the other side costs less then.
 */
final class ClientConnections implements NettyClientCustomizer {
    /** Beyond them, what was written to a connection is sent in the middle of the loop's turn. */
    private static final int MOST_UNSENT = FlushConsolidationHandler.DEFAULT_EXPLICIT_FLUSH_AFTER_FLUSHES;

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
                connection.pipeline().addFirst(new FlushConsolidationHandler(MOST_UNSENT, true));
                connection.pipeline().addLast(new ConnectionGuard());
            }
        };
    }
}
