package io.orgraph.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.MediaType;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionByTypeTest {
    private static final String JSON = "application/graphql-response+json;charset=utf-8";

    private final NettyHttpServerConfiguration server = new NettyHttpServerConfiguration();

    @ParameterizedTest
    @CsvSource({"999, false", "1000, true", "1001, true"})
    void a_body_is_compressed_from_the_threshold_on(int length, boolean expected) {
        server.setCompressionThreshold(1_000);
        CompressionByType compression = new CompressionByType(server);
        HttpResponse told = streamed(JSON);
        told.headers().set(HttpHeaderNames.CONTENT_LENGTH, length);

        assertThat(compression.shouldCompress(whole(JSON, length))).isEqualTo(expected);
        assertThat(compression.shouldCompress(told)).isEqualTo(expected);
        assertThat(compression.shouldCompress(streamed(JSON))).isTrue();
    }

    /** Twice, since the second time it is known. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                JSON,
                "application/json",
                "APPLICATION/JSON; charset=utf-8",
                "text/html;charset=utf-8",
                "text/event-stream",
                "image/png",
                "image/svg+xml",
                "font/woff2",
                "application/octet-stream",
                "multipart/mixed; boundary=\"-\""
            })
    void a_type_is_text_where_the_framework_says_so(String type) {
        CompressionByType compression = new CompressionByType(server);

        for (int time = 0; time < 2; time++) {
            assertThat(compression.shouldCompress(whole(type, 10_000))).isEqualTo(MediaType.isTextBased(type));
        }
    }

    @Test
    void however_many_types_there_are_each_is_judged() {
        CompressionByType compression = new CompressionByType(server);

        for (int number = 0; number < 300; number++) {
            assertThat(compression.shouldCompress(whole("text/x-" + number, 10_000)))
                    .isTrue();
            assertThat(compression.shouldCompress(whole("video/x-" + number, 10_000)))
                    .isFalse();
        }
    }

    @Test
    void without_a_type_or_switched_off_nothing_is_compressed() {
        assertThat(new CompressionByType(server).shouldCompress(whole(null, 10_000)))
                .isFalse();

        server.setCompressionThreshold(-1);
        CompressionByType off = new CompressionByType(server);

        assertThat(off.isEnabled()).isFalse();
        assertThat(off.shouldCompress(whole(JSON, 10_000))).isFalse();
    }

    private static HttpResponse whole(@Nullable String type, int length) {
        return typed(
                new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.wrappedBuffer(new byte[length])),
                type);
    }

    private static HttpResponse streamed(String type) {
        return typed(new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK), type);
    }

    private static HttpResponse typed(HttpResponse response, @Nullable String type) {
        if (type != null) {
            response.headers().set(HttpHeaderNames.CONTENT_TYPE, type);
        }
        return response;
    }
}
