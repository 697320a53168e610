package io.orgraph.http.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;

/**
 * Answers unreadable bytes and closes the connection: it is unknown where the next request would begin, and a proxy in
 * front of this server may disagree (request smuggling).
 */
final class UnreadableBytesHandler extends ChannelDuplexHandler {
    private boolean broken;
    private boolean answering;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        answering |= message instanceof HttpRequest;
        broken |= message instanceof HttpObject part && part.decoderResult().isFailure();
        boolean afterTheAnswer = broken && !answering;
        context.fireChannelRead(message);
        if (afterTheAnswer) {
            context.close();
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        boolean last = message instanceof LastHttpContent && !InformationalResponse.is(message);
        answering &= !last;
        if (broken && message instanceof HttpResponse answer) {
            answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        ChannelFuture written = context.write(message, broken ? promise.unvoid() : promise);
        if (broken && last) {
            written.addListener(ChannelFutureListener.CLOSE);
        }
    }
}
