package io.orgraph.edge;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A connection that a test writes on byte by byte. */
final class RawConnection implements AutoCloseable {
    private static final int LONGEST_WAIT = 20_000;

    private final Socket socket;

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    static RawConnection to(EmbeddedServer server) {
        return to(server.getPort());
    }

    /** To one port of this machine. */
    static RawConnection to(int port) {
        return to(port, new Socket());
    }

    /** One on which little can wait to be read. */
    static RawConnection narrow(EmbeddedServer server) {
        try {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(4096);
            return to(server.getPort(), socket);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    private static RawConnection to(int port, Socket socket) {
        try {
            socket.connect(new InetSocketAddress("localhost", port));
            socket.setSoTimeout(LONGEST_WAIT);
            return new RawConnection(socket);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    static String post(String json, String... headers) {
        StringBuilder request = new StringBuilder("POST /graphql HTTP/1.1\r\nHost: localhost\r\n")
                .append("Content-Type: application/json\r\nContent-Length: ")
                .append(json.length())
                .append("\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return request.append("\r\n").append(json).toString();
    }

    /** False where the other end has closed. */
    boolean send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return true;
        } catch (SocketException closed) {
            return false;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** All that comes until the other end closes. */
    String rest() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(bytes);
        } catch (SocketException reset) {
            bytes.writeBytes("(reset)".getBytes(StandardCharsets.UTF_8));
        } catch (IOException silent) {
            throw new UncheckedIOException(silent);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /** What comes up to and with a mark; the connection stays open. */
    String until(String mark) {
        StringBuilder text = new StringBuilder();
        try {
            InputStream input = socket.getInputStream();
            while (text.indexOf(mark) < 0) {
                int read = input.read();
                if (read < 0) {
                    return text + "(closed)";
                }
                text.append((char) read);
            }
            return text.toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether bytes have come that nobody has read. */
    boolean hasBytes() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
