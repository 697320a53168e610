package io.orgraph.http.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Executes pipelined requests one by one: passes a request on when the one before it is answered. Later requests wait
 * here, and no more bytes are read (backpressure): otherwise one network packet could be hundreds of operations, whose
 * responses all wait for one client. After a response that closes the connection nothing is read, however long it takes to send it.
 */
final class PipeliningLimiter extends ChannelDuplexHandler {
    private final Queue<Object> ahead = new ArrayDeque<>(0);
    private boolean answering;
    private boolean readIsWanted;
    private boolean closes;
    private boolean ended;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (ended) {
            ReferenceCountUtil.release(message);
        } else if (!ahead.isEmpty() || (answering && message instanceof HttpRequest)) {
            ahead.add(message);
        } else {
            handOn(context, message);
        }
    }

    @Override
    public void read(ChannelHandlerContext context) {
        if (ahead.isEmpty()) {
            context.read();
        } else {
            readIsWanted = true;
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response) {
            closes = !HttpUtil.isKeepAlive(response);
        }
        context.write(message, promise);
        if (message instanceof LastHttpContent && !InformationalResponse.is(message)) {
            answering = false;
            if (closes) {
                end();
            } else if (!ahead.isEmpty()) {
                // Not from within: the writer has not finished yet.
                context.executor().execute(() -> next(context));
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        end();
        context.fireChannelInactive();
    }

    private void end() {
        ended = true;
        ahead.forEach(ReferenceCountUtil::release);
        ahead.clear();
    }

    private void next(ChannelHandlerContext context) {
        if (answering || ahead.isEmpty()) {
            return;
        }
        handOn(context, ahead.remove());
        while (!ahead.isEmpty() && !(ahead.element() instanceof HttpRequest)) {
            handOn(context, ahead.remove());
        }
        context.fireChannelReadComplete();
        if (ahead.isEmpty() && readIsWanted) {
            readIsWanted = false;
            context.read();
        }
    }

    private void handOn(ChannelHandlerContext context, Object message) {
        answering |= message instanceof HttpRequest;
        context.fireChannelRead(message);
    }
}
