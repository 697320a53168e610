package io.orgraph.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Addresses at which no connection ever comes about, for as long as this is open. */
final class DeadEnds implements AutoCloseable {
    static final String NO_SUCH_HOST = "nowhere.invalid";
    private static final int PATIENCE = 200;

    private final Socket bound = new Socket();
    private final ServerSocket full;
    private final List<Socket> queue = new ArrayList<>();

    DeadEnds() {
        try {
            bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            fill();
        } catch (IOException noSocket) {
            throw new UncheckedIOException(noSocket);
        }
    }

    /** A port that is taken, so that nobody else begins to listen there, and where nobody listens. */
    URI nobody() {
        return URI.create("http://127.0.0.1:" + bound.getLocalPort());
    }

    /** A port whose queue of connections is full: the kernel lets further ones hang. */
    URI blackHole() {
        return URI.create("http://127.0.0.1:" + full.getLocalPort());
    }

    @Override
    public void close() {
        try {
            for (Socket socket : queue) {
                socket.close();
            }
            full.close();
            bound.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    private void fill() throws IOException {
        while (true) {
            Socket socket = new Socket();
            queue.add(socket);
            try {
                socket.connect(full.getLocalSocketAddress(), PATIENCE);
            } catch (SocketTimeoutException isFull) {
                return;
            }
        }
    }
}
