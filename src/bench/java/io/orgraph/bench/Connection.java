package io.orgraph.bench;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.CodecException;
import io.netty.handler.codec.http.FullHttpMessage;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseDecoder;
import java.io.IOException;
import java.net.InetAddress;

/**
 * One connection of an event loop that reads HTTP messages and sends bytes unchanged; for the loop's thread
 * only.
 */
final class Connection extends SimpleChannelInboundHandler<FullHttpMessage> {
    /** The owner of a connection, which is notified of its events. */
    interface Owner {
        void came(Connection from, Message message);

        /** The peer closed it, or it could not be opened; not called after {@link Connection#close} or {@code reset}. */
        void lost(Connection connection);
    }

    private static final int LONGEST_LINE = 64 * 1024;
    private static final int LARGEST_BODY = 64 * 1024 * 1024;

    private final EventLoop loop;
    private final Channel channel;
    private final Owner owner;
    private boolean open;
    private boolean closed;

    private Connection(EventLoop loop, Channel channel, Owner owner, boolean open) {
        this.loop = loop;
        this.channel = channel;
        this.owner = owner;
        this.open = open;
    }

    /** A connection accepted from a client. */
    static Connection accepted(EventLoop loop, Channel channel, Owner owner) {
        Connection connection = new Connection(loop, channel, owner, true);
        channel.pipeline().addLast(new HttpRequestDecoder(limits()), whole(), connection);
        return connection;
    }

    /** Connects to a server. Its owner is notified if it cannot be opened. */
    static Connection to(int port, EventLoop loop, Owner owner) {
        ChannelFuture connecting = new Bootstrap()
                .group(loop.group())
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new HttpResponseDecoder(limits()), whole());
                    }
                })
                .connect(InetAddress.getLoopbackAddress(), port);
        Connection connection = new Connection(loop, connecting.channel(), owner, false);
        connecting.channel().pipeline().addLast(connection);
        connecting.addListener(done -> connection.connected(done.isSuccess()));
        return connection;
    }

    /** Whether any bytes may have reached the peer. */
    boolean wasOpen() {
        return open;
    }

    void send(byte[] bytes) {
        channel.write(Unpooled.wrappedBuffer(bytes));
        if (open) {
            channel.flush();
        }
    }

    void close() {
        closed = true;
        channel.close();
    }

    /** Closes it with a TCP reset: the peer reads an error instead of an end of stream. */
    void reset() {
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        close();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpMessage message) {
        if (message.decoderResult().isFailure()) {
            lose();
        } else {
            owner.came(this, Message.of(message));
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        lose();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException || cause instanceof CodecException) {
            lose();
        } else {
            EventLoop.end(cause);
        }
    }

    private void connected(boolean success) {
        open = success;
        if (success) {
            channel.flush();
        } else {
            lose();
        }
    }

    private void lose() {
        if (!closed) {
            close();
            // Not from within a call of the owner.
            loop.execute(() -> owner.lost(this));
        }
    }

    private static HttpDecoderConfig limits() {
        return new HttpDecoderConfig().setMaxInitialLineLength(LONGEST_LINE).setMaxHeaderSize(LONGEST_LINE);
    }

    private static HttpObjectAggregator whole() {
        return new HttpObjectAggregator(LARGEST_BODY);
    }
}
