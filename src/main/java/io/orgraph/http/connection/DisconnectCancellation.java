package io.orgraph.http.connection;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import java.util.concurrent.CompletableFuture;

/** Notices that a client hangs up before it is answered: then nobody waits for the answer any more. */
public final class DisconnectCancellation {
    private DisconnectCancellation() {}

    /** The same future, cancelled when the connection that the request came through closes before it is done. */
    public static <T> CompletableFuture<T> cancel(CompletableFuture<T> answer, HttpRequest<?> request) {
        if (!answer.isDone() && whole(request) instanceof NettyHttpRequest<?> netty) {
            ChannelFuture closed = netty.getChannelHandlerContext().channel().closeFuture();
            ChannelFutureListener cancel = future -> answer.cancel(false);
            closed.addListener(cancel);
            // The connection may live for thousands of requests more.
            var unused = answer.whenComplete((result, bug) -> closed.removeListener(cancel));
        }
        return answer;
    }

    private static HttpRequest<?> whole(HttpRequest<?> request) {
        return request instanceof HttpRequestWrapper<?> wrapper ? whole(wrapper.getDelegate()) : request;
    }
}
