package io.orgraph.http.connection;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.netty.DefaultHttpCompressionStrategy;
import io.micronaut.http.server.netty.HttpCompressionStrategy;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides as the framework's own strategy does, by {@code micronaut.server.netty.compression-threshold} and by whether the
 * media type is one of text; but that one parses the type of every response, and this one each type once.
 */
@Singleton
@Replaces(DefaultHttpCompressionStrategy.class)
final class CompressionByType implements HttpCompressionStrategy {
    /** The types are this server's own, and few. */
    private static final int MOST_TYPES = 100;

    private final Map<String, Boolean> isText = new ConcurrentHashMap<>();
    private final int threshold;
    private final int level;
    private final int mostZstdBytes;

    CompressionByType(NettyHttpServerConfiguration server) {
        this.threshold = server.getCompressionThreshold();
        this.level = server.getCompressionLevel();
        this.mostZstdBytes = server.getMaxZstdEncodeSize();
    }

    @Override
    public boolean isEnabled() {
        return threshold >= 0;
    }

    @Override
    public boolean shouldCompress(HttpResponse response) {
        long length = lengthOf(response);
        return isEnabled()
                && (length < 0 || length >= threshold)
                && isText(response.headers().get(HttpHeaderNames.CONTENT_TYPE));
    }

    @Override
    public int getCompressionLevel() {
        return level;
    }

    @Override
    public int getMaxZstdEncodeSize() {
        return mostZstdBytes;
    }

    /** Negative where it is not known. */
    private static long lengthOf(HttpResponse response) {
        return response instanceof FullHttpResponse whole
                ? whole.content().readableBytes()
                : HttpUtil.getContentLength(response, -1L);
    }

    private boolean isText(@Nullable String type) {
        if (type == null) {
            return false;
        }
        Boolean known = isText.get(type);
        if (known == null) {
            known = MediaType.isTextBased(type);
            if (isText.size() < MOST_TYPES) {
                isText.put(type, known);
            }
        }
        return known;
    }
}
