package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * However many headers of strangers' own making came by, none of them is kept, and of as many made-up credentials no more
 * callers are remembered than there may be: none of them rests long enough to be forgotten.
 */
@MicronautTest
@Property(name = "orgraph.limits.rate", value = "50")
@Property(name = "orgraph.limits.burst", value = "100000")
class HeaderFloodTest {
    private static final int REQUESTS = Integer.getInteger("attack.headers", 200_000);
    /** Some more than the callers that are remembered, and than whatever the framework keeps of what is often asked. */
    private static final int BEFORE = 30_000;

    private static final int CONNECTIONS = 2;
    private static final long MOST_BYTES_MORE = 6_000_000;
    private static final String BODY = "{\"query\":\"{ __typename }\"}";

    private final EmbeddedServer server;

    HeaderFloodTest(EmbeddedServer server) {
        this.server = server;
    }

    @Test
    void the_heap_is_as_large_after_a_flood_of_headers_as_before() {
        flood("before", BEFORE);
        long before = heap();

        flood("after", REQUESTS);

        assertThat(heap() - before).isLessThan(MOST_BYTES_MORE);
    }

    private void flood(String of, int requests) {
        List<CompletableFuture<Void>> all = IntStream.range(0, CONNECTIONS)
                .mapToObj(i -> CompletableFuture.runAsync(() -> floodOne(of + i, requests / CONNECTIONS)))
                .toList();
        all.forEach(CompletableFuture::join);
    }

    private void floodOne(String of, int requests) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setTcpNoDelay(true);
            InputStream answers = new BufferedInputStream(socket.getInputStream());
            for (int i = 0; i < requests; i++) {
                socket.getOutputStream().write(request(of + "-" + i).getBytes(StandardCharsets.US_ASCII));
                readOne(answers);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Each value is some two hundred bytes: kept, they would be many megabytes. */
    private static String request(String unique) {
        String padded = unique + "-" + "x".repeat(200);
        return "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json; " + unique
                + "=1\r\nAccept-Language: "
                + padded + ";q=0.5\r\nAccept: application/json, text/" + padded + ";q=0.1\r\nCookie: " + unique + "="
                + padded
                + "\r\nX-" + unique + ": " + padded + "\r\nOrgraph-Credential-transactionlink: tot-" + padded
                + "\r\nX-Request-Id: " + unique + "\r\nUser-Agent: " + padded + "\r\nX-Forwarded-For: " + unique
                + "\r\nAccept-Encoding: " + unique + "\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY;
    }

    private static void readOne(InputStream answers) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
            head.append((char) answers.read());
        }
        assertThat(head).startsWith("HTTP/1.1 200");
        String text = head.toString().toLowerCase(Locale.ROOT);
        int at = text.indexOf("content-length:") + 15;
        int length = Integer.parseInt(text.substring(at, text.indexOf('\r', at)).strip());
        assertThat(answers.readNBytes(length)).hasSize(length);
    }

    @SuppressWarnings("SystemGC") // what is left after it is what is kept
    private static long heap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
