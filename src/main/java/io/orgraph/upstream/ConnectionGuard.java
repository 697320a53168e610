package io.orgraph.upstream;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.CodecException;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * Stands behind the HTTP codec of each connection and ensures that a call gets its own response. All callers share the
 * connections: surplus bytes from a source would otherwise be the response to the next call, or its beginning. So the
 * end of a response is held back until everything that came with it has been checked, and no call uses the connection
 * before.
 *
 * <p>The client takes any 1xx but 100 for the response, so these are dropped here. Anything that arrives while no call
 * waits closes the connection without a log line: the codec's messages quote what they could not read.
 */
final class ConnectionGuard extends ChannelInboundHandlerAdapter {
    private static final byte[] EMPTY_LINES = {'\r', '\n', '\r', '\n'};
    private boolean informational;
    private @Nullable Object end;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (end != null || nobodyWaitsAt(context)) {
            ReferenceCountUtil.release(message);
            closeConnection(context);
        } else if (message instanceof HttpResponse response && isSwitch(response)) {
            context.fireExceptionCaught(new CodecException("Protocols are switched only where that was asked for"));
            closeConnection(context);
        } else if (isInformational(message)) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof LastHttpContent last
                && last.decoderResult().isSuccess()) {
            end = last;
        } else {
            context.fireChannelRead(message);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) throws Exception {
        if (end != null || nobodyWaitsAt(context)) {
            flushOut(context);
        }
        handOn(context);
        context.fireChannelReadComplete();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        handOn(context);
        context.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (end != null || nobodyWaitsAt(context)) {
            closeConnection(context);
        } else {
            context.fireExceptionCaught(cause);
        }
    }

    /** If the connection is closed by now, the client sees that and does not reuse it. */
    private void handOn(ChannelHandlerContext context) {
        Object held = end;
        end = null;
        if (held != null) {
            context.fireChannelRead(held);
        }
    }

    /**
     * Makes the codec emit what it has begun to read, and would take for the beginning of the next response: followed
     * by empty lines it is a message, if an invalid one. Alone, the empty lines are skipped.
     */
    private static void flushOut(ChannelHandlerContext context) throws Exception {
        ChannelHandlerContext codec = context.pipeline().context(HttpClientCodec.class);
        if (codec != null) {
            ((ChannelInboundHandler) codec.handler()).channelRead(codec, Unpooled.wrappedBuffer(EMPTY_LINES));
        }
    }

    /** The client adds a last handler for each request, and removes it after the response. */
    private static boolean nobodyWaitsAt(ChannelHandlerContext context) {
        return context.pipeline().lastContext() == context;
    }

    private static void closeConnection(ChannelHandlerContext context) {
        var unused = context.close();
    }

    private static boolean isSwitch(HttpResponse response) {
        return response.status().code() == HttpResponseStatus.SWITCHING_PROTOCOLS.code();
    }

    /** Whether it is the head of a 1xx, or the empty content that the codec emits after it. */
    private boolean isInformational(Object message) {
        if (message instanceof HttpResponse response) {
            informational =
                    response.decoderResult().isSuccess() && response.status().code() < 200;
        }
        return informational;
    }
}
