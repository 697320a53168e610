package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.client.netty.NettyClientCustomizer;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.ReferenceCountUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientConnectionsTest {
    private final NameLookup names = new NameLookup();
    private final EmbeddedChannel first = connection();
    private final EmbeddedChannel second = connection();

    @AfterEach
    void close() {
        first.finishAndReleaseAll();
        second.finishAndReleaseAll();
        names.close();
    }

    @Test
    void a_request_is_sent_when_the_loop_has_handled_what_came() {
        first.pipeline().writeAndFlush(bytes());
        second.pipeline().writeAndFlush(bytes());

        assertThat(first.outboundMessages()).isEmpty();
        assertThat(second.outboundMessages()).isEmpty();

        first.runPendingTasks();
        second.runPendingTasks();

        assertThat(first.outboundMessages()).hasSize(1);
        assertThat(second.outboundMessages()).hasSize(1);
    }

    @Test
    void a_request_is_sent_before_its_connection_is_closed() {
        first.pipeline().writeAndFlush(bytes());

        first.pipeline().close();

        ByteBuf sent = first.readOutbound();
        assertThat(sent).isNotNull();
        ReferenceCountUtil.release(sent);
    }

    private EmbeddedChannel connection() {
        EmbeddedChannel channel = new EmbeddedChannel();
        new ClientConnections(names)
                .specializeForChannel(channel, NettyClientCustomizer.ChannelRole.CONNECTION)
                .onStreamPipelineBuilt();
        return channel;
    }

    private static ByteBuf bytes() {
        return Unpooled.copiedBuffer(new byte[] {1});
    }
}
