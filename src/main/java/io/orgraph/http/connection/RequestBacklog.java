package io.orgraph.http.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.orgraph.http.response.ClientDismissalReason;
import io.orgraph.http.response.RejectionCounters;

/**
 * Counts the bytes of an incomplete request, and closes the connection where they are too many with those of all
 * others. The caller is not known yet at that time, and a body may take long. Requests that arrive in one piece hardly
 * count.
 */
final class RequestBacklog extends ChannelInboundHandlerAdapter {
    private final BufferedBytes all;
    private final RejectionCounters counters;
    private long counted;

    RequestBacklog(BufferedBytes all, RejectionCounters counters) {
        this.all = all;
        this.counters = counters;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof LastHttpContent) {
            count(0);
        } else if (message instanceof HttpContent part) {
            count(counted + part.content().readableBytes());
            if (all.isTooMuch()) {
                disconnect(context, message);
                return;
            }
        }
        context.fireChannelRead(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        count(0);
        context.fireChannelInactive();
    }

    private void disconnect(ChannelHandlerContext context, Object message) {
        count(0);
        ReferenceCountUtil.release(message);
        counters.count(ClientDismissalReason.UNFINISHED_REQUESTS);
        context.close();
    }

    private void count(long now) {
        if (now != counted) {
            all.add(now - counted);
            counted = now;
        }
    }
}
