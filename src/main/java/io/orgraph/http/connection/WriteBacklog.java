package io.orgraph.http.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.orgraph.http.response.ClientDismissalReason;
import io.orgraph.http.response.RejectionCounters;
import java.util.concurrent.TimeUnit;

/**
 * Counts the bytes that a client does not read, beyond a small amount, and closes the connection where they are too
 * many with those of all others. Connections that have waited for a second check in turn, until the sum is below the
 * limit.
 */
final class WriteBacklog extends ChannelDuplexHandler {
    private static final long NANOS_TO_READ = TimeUnit.SECONDS.toNanos(1);

    private final BufferedBytes all;
    private final RejectionCounters counters;
    private long counted;
    private long since;
    private boolean isWatched;

    WriteBacklog(BufferedBytes all, RejectionCounters counters) {
        this.all = all;
        this.counters = counters;
    }

    /** The bytes that were written to a connection and have not been sent yet. Called on its own thread. */
    static long of(Channel connection) {
        ChannelOutboundBuffer waiting = connection.unsafe().outboundBuffer();
        return waiting == null ? 0 : waiting.totalPendingWriteBytes();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (context.channel().isWritable()) {
            count(0);
        } else {
            since = System.nanoTime();
            count(of(context.channel()));
            if (!isWatched) {
                lookIn(NANOS_TO_READ, context);
            }
        }
        context.fireChannelWritabilityChanged();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        count(0);
        context.fireChannelInactive();
    }

    private void lookIn(long nanos, ChannelHandlerContext context) {
        isWatched = true;
        var unused = context.executor().schedule(() -> look(context), nanos, TimeUnit.NANOSECONDS);
    }

    private void look(ChannelHandlerContext context) {
        isWatched = false;
        if (counted == 0) {
            return;
        }
        count(of(context.channel()));
        long left = NANOS_TO_READ - (System.nanoTime() - since);
        if (left > 0) {
            lookIn(left, context);
        } else if (all.isTooMuch()) {
            count(0);
            counters.count(ClientDismissalReason.UNREAD_ANSWERS);
            context.close();
        } else {
            lookIn(NANOS_TO_READ, context);
        }
    }

    private void count(long now) {
        all.add(now - counted);
        counted = now;
    }
}
