package io.orgraph.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.IntSupplier;

/**
 * A call on its way to the sandbox. It takes effect when it is handed on, and not before.
 *
 * @param request head and body as they came, a character for a byte
 * @param sandbox its port
 */
record Relay(String request, IntSupplier sandbox) {

    /** Hands the call on. */
    Sent answer() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), sandbox.getAsInt())) {
            socket.getOutputStream().write(closing(request).getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return Sent.of(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
        } catch (IOException noSandbox) {
            throw new UncheckedIOException(noSandbox);
        }
    }

    /** The end of the answer is the end of the connection. */
    private static String closing(String request) {
        int head = request.indexOf("\r\n\r\n");
        String without = request.substring(0, head).replaceAll("(?i)\r\nconnection:[^\r]*", "");
        return without + "\r\nConnection: close" + request.substring(head);
    }
}
