package io.orgraph.http.connection;

import io.micronaut.http.HttpStatus;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.orgraph.http.response.ClientDismissalReason;
import io.orgraph.http.response.Problem;
import io.orgraph.http.response.RejectionCounters;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection whose client takes too long to send a request or to read a response, however steadily: idle
 * timeouts restart with each byte. It checks periodically and not at each request, so that it costs next to nothing.
 */
final class SlowClientHandler {
    private final Channel channel;
    private final ConnectionState state;
    private final RejectionCounters counters;
    private final Messages messages = new Messages();
    private Future<?> nextLook;

    private SlowClientHandler(Channel channel, ConnectionLimits limits, RejectionCounters counters) {
        this.channel = channel;
        this.counters = counters;
        this.state = new ConnectionState(limits, System::nanoTime);
        this.nextLook = lookIn(Math.min(state.nanosForRequest(), state.nanosForAnswer(false)));
    }

    /** Adds one handler before the named codec, where bytes are, and one after it, where requests are. */
    static void watch(ChannelPipeline pipeline, String codec, ConnectionLimits limits, RejectionCounters counters) {
        SlowClientHandler client = new SlowClientHandler(pipeline.channel(), limits, counters);
        pipeline.addBefore(codec, null, client.new Bytes());
        pipeline.addAfter(codec, null, client.messages);
    }

    private Future<?> lookIn(long nanos) {
        return channel.eventLoop().schedule(this::look, nanos, TimeUnit.NANOSECONDS);
    }

    private void look() {
        long forRequest = state.nanosForRequest();
        long forAnswer = state.nanosForAnswer(bytesWait());
        if (forAnswer <= 0) {
            counters.count(ClientDismissalReason.SLOW_ANSWER);
            channel.close();
        } else if (forRequest <= 0) {
            endRequest();
        } else {
            nextLook = lookIn(Math.min(forRequest, forAnswer));
        }
    }

    private void endRequest() {
        counters.count(ClientDismissalReason.SLOW_REQUEST);
        if (state.canBeAnswered()) {
            Problem problem = Problem.of(HttpStatus.REQUEST_TIMEOUT);
            counters.count(problem);
            channel.pipeline()
                    .context(messages)
                    .writeAndFlush(ErrorFrame.of(problem))
                    .addListener(ChannelFutureListener.CLOSE);
        } else {
            channel.close();
        }
    }

    private boolean bytesWait() {
        return WriteBacklog.of(channel) > 0;
    }

    /** Between the network and the codec. */
    private final class Bytes extends ChannelDuplexHandler {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            state.bytesCame();
            context.fireChannelRead(message);
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (message instanceof ByteBuf && !bytesWait()) {
                state.firstBytesWait();
            }
            context.write(message, promise);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            nextLook.cancel(false);
            context.fireChannelInactive();
        }
    }

    /** Between the codec and the handlers that answer. */
    private final class Messages extends ChannelDuplexHandler {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest) {
                state.headersCame();
            }
            if (message instanceof LastHttpContent) {
                state.requestIsComplete();
            }
            context.fireChannelRead(message);
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (!InformationalResponse.is(message)) {
                if (message instanceof HttpResponse) {
                    state.answerBegins();
                }
                if (message instanceof LastHttpContent) {
                    state.answerIsComplete();
                }
            }
            context.write(message, promise);
        }
    }
}
