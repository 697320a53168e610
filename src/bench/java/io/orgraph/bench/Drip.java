package io.orgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/** A slow client: sends or reads one byte a second until the server closes the connection. */
final class Drip {
    enum Kind {
        /** Sends its headers slowly. */
        HEADER,
        /** Sends its body slowly, after complete headers. */
        BODY,
        /** Reads slowly a file that is larger than the kernel's send buffer, with more requests pipelined behind it. */
        FILE,
        /** Reads slowly the large responses of many pipelined operations. */
        ANSWER
    }

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);
    private static final int SMALL = 2048;

    private final Kind kind;
    private final SocketChannel channel;
    private final int clientPort;
    private final long start = System.nanoTime();

    private Drip(Kind kind, SocketChannel channel, int clientPort) {
        this.kind = kind;
        this.channel = channel;
        this.clientPort = clientPort;
    }

    /** Connects, sends its first bytes at once, and goes on by the event loop's clock. */
    static Drip start(Kind kind, int port, byte[] beginning, EventLoop loop) {
        try {
            SocketChannel channel = SocketChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL);
            channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.write(ByteBuffer.wrap(beginning));
            channel.configureBlocking(false);
            Drip drip = new Drip(kind, channel, channel.socket().getLocalPort());
            loop.execute(() -> drip.drop(loop, System.nanoTime()));
            return drip;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    Kind kind() {
        return kind;
    }

    int clientPort() {
        return clientPort;
    }

    /** How long the connection was held. */
    long nanos() {
        return System.nanoTime() - start;
    }

    void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // It is closed already.
        }
    }

    private boolean reads() {
        return kind == Kind.FILE || kind == Kind.ANSWER;
    }

    private void drop(EventLoop loop, long now) {
        try {
            ByteBuffer one = ByteBuffer.wrap(new byte[] {'a'});
            int moved = reads() ? channel.read(one) : channel.write(one);
            if (moved >= 0) {
                loop.at(now + PAUSE, () -> drop(loop, now + PAUSE));
            }
        } catch (IOException closed) {
            close();
        }
    }
}
