package io.orgraph.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** One connection of an event loop that carries HTTP messages both ways; for the loop's thread alone. */
final class Connection implements EventLoop.Ready {
    /** Whoever learns what happens to a connection. */
    interface Owner {
        void came(Connection from, Message message);

        /** The other side closed it, or it could not be opened; not after {@link Connection#close} or {@code reset}. */
        void lost(Connection connection);
    }

    private final EventLoop loop;
    private final SocketChannel channel;
    private final Owner owner;
    private final SelectionKey key;
    private final Messages messages = new Messages();
    private final Deque<ByteBuffer> unsent = new ArrayDeque<>();
    private boolean open;
    private boolean closed;

    private Connection(EventLoop loop, SocketChannel channel, Owner owner, boolean open) {
        this.loop = loop;
        this.channel = channel;
        this.owner = owner;
        this.open = open;
        this.key = loop.register(channel, open ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, this);
    }

    static Connection accepted(EventLoop loop, SocketChannel channel, Owner owner) throws IOException {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return new Connection(loop, channel, owner, true);
    }

    /** Where it cannot be opened, its owner learns that it is lost. */
    static Connection to(int port, EventLoop loop, Owner owner) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        boolean open = channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return new Connection(loop, channel, owner, open);
    }

    /** Whether anything can have reached the other side. */
    boolean wasOpen() {
        return open;
    }

    void send(byte[] bytes) {
        unsent.add(ByteBuffer.wrap(bytes));
        if (open) {
            write();
        }
    }

    void close() {
        closed = true;
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // Nothing is left to close.
        }
    }

    /** Closes it so that the other side reads an error instead of an end. */
    void reset() {
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException alreadyGone) {
            // Then there is nothing to reset.
        }
        close();
    }

    @Override
    public void ready(SelectionKey ready) {
        try {
            if (ready.isConnectable()) {
                open = channel.finishConnect();
                write();
            }
            if (ready.isValid() && ready.isWritable()) {
                write();
            }
            if (ready.isValid() && ready.isReadable()) {
                read();
            }
        } catch (IOException broken) {
            lose();
        }
    }

    private void write() {
        try {
            while (!unsent.isEmpty()
                    && channel.write(unsent.peek()) >= 0
                    && !unsent.peek().hasRemaining()) {
                unsent.poll();
            }
            key.interestOps(SelectionKey.OP_READ | (unsent.isEmpty() ? 0 : SelectionKey.OP_WRITE));
        } catch (IOException broken) {
            lose();
        }
    }

    private void read() throws IOException {
        ByteBuffer buffer = loop.buffer();
        if (channel.read(buffer) < 0) {
            lose();
            return;
        }
        messages.add(buffer.flip());
        for (Optional<Message> next = messages.next(); next.isPresent(); next = messages.next()) {
            owner.came(this, next.get());
        }
    }

    private void lose() {
        // A channel that could not connect has closed itself.
        if (!closed) {
            close();
            // Not from within a call of the owner's.
            loop.execute(() -> owner.lost(this));
        }
    }
}
