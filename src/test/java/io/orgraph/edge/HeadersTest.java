package io.orgraph.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Headers are bounded in number and size, and nothing of them is kept. */
@MicronautTest
class HeadersTest {
    private final EmbeddedServer server;
    private final Web web;

    HeadersTest(EmbeddedServer server) {
        this.server = server;
        this.web = new Web(server);
    }

    @Test
    void sixty_four_are_taken_and_one_more_is_431() {
        assertThat(withHeaders(64)).startsWith("HTTP/1.1 200 ");

        String answer = withHeaders(65);

        assertThat(answer).startsWith("HTTP/1.1 431 ").contains("\"code\":\"PAYLOAD_TOO_LARGE\"", "X-Request-Id: ");
    }

    @Test
    void a_url_longer_than_4_kb_is_414_and_the_connection_closes() {
        assertThat(withUrlOf(4000)).startsWith("HTTP/1.1 200 ");

        String answer = withUrlOf(4200);

        assertThat(answer)
                .contains(" 414 ", "\"code\":\"PAYLOAD_TOO_LARGE\"", "X-Request-Id: ", "connection: close", "by POST");
    }

    @Test
    void headers_larger_than_8_kb_are_431() {
        try (RawConnection line = RawConnection.to(server)) {
            line.send(RawConnection.post(Web.TYPENAME, "X-Long: " + "a".repeat(9000)));

            assertThat(line.rest()).startsWith("HTTP/1.1 431 ").contains("\"code\":\"PAYLOAD_TOO_LARGE\"");
        }
    }

    @Test
    void a_body_of_a_quarter_of_a_megabyte_is_taken_and_one_byte_more_is_413() {
        int most = 256 << 10;
        String json = "{\"query\":\"{ __typename }\",\"unknown\":\"\"}";
        String full = json.replace("\"\"", "\"" + "a".repeat(most - json.length()) + "\"");

        Reply larger = web.post(full + " ");

        assertThat(web.post(full).status()).isEqualTo(200);
        assertThat(larger.status()).isEqualTo(413);
        assertThat(larger.code()).isEqualTo("PAYLOAD_TOO_LARGE");
    }

    @Test
    void a_flood_of_different_headers_leaves_no_trace_in_memory() {
        flood(4_000);
        long before = usedAfterCollection();

        flood(16_000);

        assertThat(usedAfterCollection() - before).isLessThan(4 << 20);
    }

    private String withUrlOf(int length) {
        String start = "/graphql?query=%7B__typename%7D&pad=";
        try (RawConnection line = RawConnection.to(server)) {
            line.send("GET " + start + "a".repeat(length - start.length())
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            return line.rest();
        }
    }

    private String withHeaders(int count) {
        String[] more = Stream.iterate(1, number -> number + 1)
                .limit(count - 3)
                .map(number -> "X-Number-" + number + ": 1")
                .toArray(String[]::new);
        try (RawConnection line = RawConnection.to(server)) {
            line.send(RawConnection.post(Web.TYPENAME, more));
            return line.until("}");
        }
    }

    /** Each with a language, a cookie, an origin and a header's name that nobody has sent before; 200 characters each. */
    private void flood(int requests) {
        try (RawConnection line = RawConnection.to(server)) {
            IntStream.range(0, requests).forEach(number -> {
                String unique = Long.toHexString(System.nanoTime()) + "-" + "x".repeat(180) + number;
                line.send(RawConnection.post(
                        Web.TYPENAME,
                        "Accept-Language: " + unique,
                        "Cookie: " + unique + "=" + unique,
                        "X-" + unique + ": 1",
                        "Accept: application/json, x/" + unique,
                        "Orgraph-Credential-transactionlink: " + unique));
                assertThat(line.until("}}")).startsWith("HTTP/1.1 200 ");
            });
        }
    }

    private static long usedAfterCollection() {
        Runtime runtime = Runtime.getRuntime();
        return IntStream.range(0, 4)
                .mapToLong(again -> {
                    System.gc();
                    return runtime.totalMemory() - runtime.freeMemory();
                })
                .min()
                .orElseThrow();
    }
}
