package io.orgraph.http.connection;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import io.orgraph.http.response.Problem;
import java.util.List;

/**
 * Refuses requests by a head that the codec would accept: an HTTP version other than 1.0 and 1.1, a transfer encoding
 * other than chunked alone, and a body that is too large and not sent yet. After each of them it is unknown where the
 * next request begins, so nothing more is read.
 */
public final class RequestHeadCheck extends ChannelInboundHandlerAdapter {
    private static final AttributeKey<Boolean> HAS_HEADERS =
            AttributeKey.valueOf(RequestHeadCheck.class, "HAS_HEADERS");

    private final long largest;
    private boolean ended;

    /** Creates a check with the largest size of a body in bytes. */
    RequestHeadCheck(long largest) {
        this.largest = largest;
    }

    /** Whether the framework could not parse the request target, and continues with an empty request in its place. */
    public static boolean isReplaced(HttpRequest<?> request) {
        return request instanceof NettyHttpRequest<?> netty
                && netty.getNativeRequest().headers().isEmpty()
                && Boolean.TRUE.equals(netty.getChannelHandlerContext()
                        .channel()
                        .attr(HAS_HEADERS)
                        .get());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (ended) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof io.netty.handler.codec.http.HttpRequest request) {
            context.channel()
                    .attr(HAS_HEADERS)
                    .set(request.decoderResult().isSuccess()
                            && !request.headers().isEmpty());
            read(context, request);
        } else {
            context.fireChannelRead(message);
        }
    }

    private void read(ChannelHandlerContext context, io.netty.handler.codec.http.HttpRequest request) {
        if (request.decoderResult().isSuccess() && !isHttp1(request)) {
            end(request);
            context.fireChannelRead(unreadable(request));
            context.fireChannelReadComplete();
        } else if (HttpUtil.is100ContinueExpected(request) && HttpUtil.getContentLength(request, 0L) > largest) {
            end(request);
            context.writeAndFlush(ErrorFrame.of(Problem.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE)))
                    .addListener(ChannelFutureListener.CLOSE);
        } else {
            context.fireChannelRead(request);
        }
    }

    private void end(io.netty.handler.codec.http.HttpRequest request) {
        ended = true;
        ReferenceCountUtil.release(request);
    }

    private static boolean isHttp1(io.netty.handler.codec.http.HttpRequest request) {
        HttpVersion version = request.protocolVersion();
        List<String> encodings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return (version.equals(HttpVersion.HTTP_1_1) || version.equals(HttpVersion.HTTP_1_0))
                && (encodings.isEmpty()
                        || (encodings.size() == 1
                                && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(encodings.get(0))));
    }

    /** The codec's result for a head that it cannot parse. */
    private static io.netty.handler.codec.http.HttpRequest unreadable(io.netty.handler.codec.http.HttpRequest request) {
        DefaultFullHttpRequest head =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, request.method(), "/bad-request");
        head.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("The head is refused")));
        return head;
    }
}
