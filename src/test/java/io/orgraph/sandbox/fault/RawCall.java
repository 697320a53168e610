package io.orgraph.sandbox.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One call of which every byte of the answer can be seen, whether or not it is complete. */
final class RawCall {
    private RawCall() {}

    /** Sends a call without a body and reads until the server closes the connection. */
    static String answerTo(String method, URI base, String path, String token) {
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            String call = String.join(
                    "\r\n",
                    method + " " + base.getPath() + path + " HTTP/1.1",
                    "Host: " + base.getAuthority(),
                    "Authorization: " + token,
                    "",
                    "");
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(call.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
