package io.orgraph.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.server.HttpServerConfiguration;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.orgraph.http.response.RejectionCounters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionHandlersTest {
    private final EmbeddedChannel first = connection();
    private final EmbeddedChannel second = connection();

    @AfterEach
    void close() {
        first.finishAndReleaseAll();
        second.finishAndReleaseAll();
    }

    @Test
    void a_response_is_sent_when_the_loop_has_handled_what_came() {
        answer(first);
        answer(second);

        assertThat(first.outboundMessages()).isEmpty();
        assertThat(second.outboundMessages()).isEmpty();

        first.runPendingTasks();
        second.runPendingTasks();

        assertThat(first.outboundMessages()).isNotEmpty();
        assertThat(second.outboundMessages()).isNotEmpty();
    }

    @Test
    void a_response_is_sent_before_its_connection_is_closed() {
        answer(first);

        first.pipeline().close();

        assertThat(first.outboundMessages()).isNotEmpty();
    }

    private static void answer(EmbeddedChannel connection) {
        connection
                .pipeline()
                .writeAndFlush(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.NO_CONTENT));
    }

    private static EmbeddedChannel connection() {
        EmbeddedChannel channel = new EmbeddedChannel();
        channel.pipeline().addLast("codec", new HttpServerCodec());
        ConnectionLimits limits = ConnectionLimits.DEFAULT;
        new ConnectionHandlers(
                        limits, new BufferedBytes(limits), new RejectionCounters(), new HttpServerConfiguration())
                .add(channel.pipeline(), "codec");
        return channel;
    }
}
