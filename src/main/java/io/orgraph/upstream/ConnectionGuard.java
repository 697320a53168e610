package io.orgraph.upstream;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.CodecException;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.ReferenceCountUtil;

/**
 * Stands behind the HTTP codec of each connection and sees to it that a call gets its own answer. Connections are shared
 * by all callers: what a source sends too much would otherwise be the answer to whoever asks next.
 *
 * <p>The client that comes after it takes any 1xx but 100 for the answer, so these are dropped here. What comes while
 * nobody waits ends the connection, and quietly: the codec's complaints quote what they could not read.
 */
final class ConnectionGuard extends ChannelInboundHandlerAdapter {
    private boolean informational;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (nobodyWaitsAt(context)) {
            ReferenceCountUtil.release(message);
            hangUp(context);
        } else if (message instanceof HttpResponse response && isSwitch(response)) {
            context.fireExceptionCaught(new CodecException("Protocols are switched only where that was asked for"));
            hangUp(context);
        } else if (isInformational(message)) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (nobodyWaitsAt(context)) {
            hangUp(context);
        } else {
            context.fireExceptionCaught(cause);
        }
    }

    /** The client adds a last handler for each request, and takes it away after the answer. */
    private static boolean nobodyWaitsAt(ChannelHandlerContext context) {
        return context.pipeline().lastContext() == context;
    }

    private static void hangUp(ChannelHandlerContext context) {
        var unused = context.close();
    }

    private static boolean isSwitch(HttpResponse response) {
        return response.status().code() == HttpResponseStatus.SWITCHING_PROTOCOLS.code();
    }

    /** Whether it is the head of a 1xx, or the empty content that the codec puts after it. */
    private boolean isInformational(Object message) {
        if (message instanceof HttpResponse response) {
            informational =
                    response.decoderResult().isSuccess() && response.status().code() < 200;
        }
        return informational;
    }
}
