package io.orgraph.http.connection;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import java.util.concurrent.CompletableFuture;

/** Cancels the work for a client that disconnects before it is answered. */
public final class DisconnectCancellation {
    private DisconnectCancellation() {}

    /** Returns the same future, cancelled when the connection of the request closes before it completes. */
    public static <T> CompletableFuture<T> cancel(CompletableFuture<T> answer, HttpRequest<?> request) {
        if (!answer.isDone() && whole(request) instanceof NettyHttpRequest<?> netty) {
            ChannelFuture closed = netty.getChannelHandlerContext().channel().closeFuture();
            ChannelFutureListener cancel = future -> answer.cancel(false);
            closed.addListener(cancel);
            // The connection may live for thousands of further requests.
            var unused = answer.whenComplete((result, bug) -> closed.removeListener(cancel));
        }
        return answer;
    }

    private static HttpRequest<?> whole(HttpRequest<?> request) {
        return request instanceof HttpRequestWrapper<?> wrapper ? whole(wrapper.getDelegate()) : request;
    }
}
