package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection on which anything can be sent. */
final class RawConnection {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ");
    private static final int FIRST_MILLIS = 10_000;

    private final String host;
    private final int port;
    private final int patience;

    /** Waits so many milliseconds for more behind what has come, where the connection stays open. */
    RawConnection(EmbeddedServer server, int patience) {
        this.host = server.getHost();
        this.port = server.getPort();
        this.patience = patience;
    }

    /** Sends these bytes, one for each character, and reads until the server closes or says no more. */
    Answered send(String bytes) {
        try (Socket socket = new Socket(host, port)) {
            socket.setSoTimeout(FIRST_MILLIS);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return read(socket);
        } catch (SocketException reset) {
            return new Answered("", true);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Answered read(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] piece = new byte[4096];
        try {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                bytes.write(piece, 0, read);
                socket.setSoTimeout(patience);
            }
            return new Answered(bytes.toString(StandardCharsets.ISO_8859_1), true);
        } catch (SocketTimeoutException silent) {
            return new Answered(bytes.toString(StandardCharsets.ISO_8859_1), false);
        } catch (SocketException reset) {
            return new Answered(bytes.toString(StandardCharsets.ISO_8859_1), true);
        }
    }

    /** What came back, and whether the connection was closed then. */
    record Answered(String text, boolean closed) {
        List<Integer> statuses() {
            Matcher status = STATUS.matcher(text);
            return status.results()
                    .map(found -> Integer.parseInt(found.group(1)))
                    .toList();
        }

        /** Refused with one of these, in our form, and nobody's page may read it. */
        void assertRefused(List<Integer> refusals) {
            assertThat(statuses()).hasSize(1).isSubsetOf(refusals);
            assertThat(text())
                    .doesNotContainIgnoringCase("Access-Control-Allow-", "Set-Cookie:")
                    .doesNotContain("Exception", "io.orgraph", "INTERNAL", "\"data\"");
        }
    }
}
