package io.orgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/** A client that sends or reads one byte a second, until it notices that nobody cares. */
final class Drip {
    enum Kind {
        /** Of its headers. */
        HEADER,
        /** Of its body, after complete headers. */
        BODY,
        /** Of a file that is larger than what the kernel takes off a server, and of more that it asked for with it. */
        FILE,
        /** Of large answers to operations, of which it has asked for many ahead. */
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

    /** Connects, sends what it sends at once, and goes on by the loop's clock. */
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

    /** How long it is there. */
    long nanos() {
        return System.nanoTime() - start;
    }

    void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // Nothing is left to close.
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
