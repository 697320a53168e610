package io.orgraph.http.connection;

import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Has handlers added to the pipeline of every connection, behind the codec of HTTP. */
public final class ConnectionPipeline implements NettyServerCustomizer {
    private static final String CODEC = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;

    private final BiConsumer<ChannelPipeline, String> add;
    private final @Nullable Channel connection;

    private ConnectionPipeline(BiConsumer<ChannelPipeline, String> add, @Nullable Channel connection) {
        this.add = add;
        this.connection = connection;
    }

    /**
     * A customizer to register with the server.
     *
     * @param add adds the handlers to a pipeline, behind the handler of that name
     */
    public static NettyServerCustomizer of(BiConsumer<ChannelPipeline, String> add) {
        return new ConnectionPipeline(add, null);
    }

    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
        return role == ChannelRole.CONNECTION ? new ConnectionPipeline(add, channel) : this;
    }

    @Override
    public void onInitialPipelineBuilt() {
        if (connection != null && connection.pipeline().get(CODEC) != null) {
            add.accept(connection.pipeline(), CODEC);
        }
    }
}
