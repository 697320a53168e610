package io.orgraph.bench;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An upstream of fixed responses by path, at once or after a latency; it counts its calls. */
final class StaticUpstream implements AutoCloseable, Connection.Owner {
    private static final int BACKLOG = 1024;
    private static final byte[] NOT_FOUND =
            "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final EventLoop loop = EventLoop.start("upstream");
    private final Set<String> unknown = new TreeSet<>();
    private final Channel listening;
    private Map<String, byte[]> responses;
    private long latency;
    private long calls;

    private StaticUpstream(Map<String, byte[]> responses) {
        this.responses = responses;
        this.listening = new ServerBootstrap()
                .group(loop.group())
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel peer) {
                        Connection.accepted(loop, peer, StaticUpstream.this);
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), 0)
                .syncUninterruptibly()
                .channel();
    }

    static StaticUpstream start(Map<String, byte[]> responses) {
        return new StaticUpstream(responses);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + ((InetSocketAddress) listening.localAddress()).getPort());
    }

    /** Answers with these from now on. */
    void serve(Map<String, byte[]> other) {
        loop.call(() -> responses = other);
    }

    /** Answers that long after a call from now on. */
    void answerAfter(Duration other) {
        loop.call(() -> latency = other.toNanos());
    }

    long calls() {
        return loop.call(() -> calls);
    }

    /** The paths that were asked for and that it does not have. */
    Set<String> unknown() {
        return loop.call(() -> Set.copyOf(unknown));
    }

    @Override
    public void close() {
        loop.close();
    }

    @Override
    public void came(Connection from, Message request) {
        calls++;
        String path = request.target().split("\\?", 2)[0];
        byte[] response = responses.get(path);
        if (response == null) {
            unknown.add(request.method() + " " + path);
        }
        answer(from, response == null ? NOT_FOUND : response);
    }

    private void answer(Connection to, byte[] response) {
        if (latency == 0) {
            to.send(response);
        } else {
            loop.at(System.nanoTime() + latency, () -> to.send(response));
        }
    }

    @Override
    public void lost(Connection connection) {
        // Peers close theirs as they like.
    }
}
