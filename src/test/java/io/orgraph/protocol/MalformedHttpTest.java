package io.orgraph.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that are no proper HTTP are answered in the same form as everything else, or not at all. */
@MicronautTest
@Property(name = "micronaut.server.port", value = "-1")
class MalformedHttpTest {
    private final EmbeddedServer server;

    MalformedHttpTest(EmbeddedServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE\r\n\r\n",
                "GET /graphql\r\n\r\n",
                "GET /graphql HTTP/9.9x\r\nHost: x\r\n\r\n",
                "GET /gra%zzphql HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /graphql?query={a} HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /graphql?query=%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET //[ HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /graphql HTTP/1.1\r\nHost x\r\n\r\n",
                "GET /graphql HTTP/1.1\r\nHost: x\r\nOrgraph-Credential-x: a\u0001b\r\n\r\n",
                "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n",
                "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
                "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /graphql HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}"
            })
    void what_cannot_be_read_is_400(String request) throws IOException {
        String answer = answerTo(request);

        assertThat(answer).startsWith("400 ").contains("\"code\":\"BAD_REQUEST\"");
        assertThat(answer).doesNotContain("Exception", "zz", "netty");
    }

    @ParameterizedTest
    @CsvSource({"414, /graphql?query=", "431, /graphql HTTP/1.1|X-Long: "})
    void an_address_that_is_too_long_is_414_and_a_header_431(int status, String before) throws IOException {
        String start = before.replace("|", "\r\n");

        String answer = answerTo("GET " + start + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(answer).startsWith(status + " ").contains("\"code\":\"PAYLOAD_TOO_LARGE\"");
    }

    /** The status, then the body. */
    private String answerTo(String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String status = answer.readLine().split(" ", 2)[1];
            int length = contentLength(answer);
            char[] body = new char[length];
            assertThat(answer.read(body)).isEqualTo(length);
            return status + "\n" + new String(body);
        }
    }

    private static int contentLength(BufferedReader answer) throws IOException {
        int length = 0;
        for (String line = answer.readLine(); !line.isEmpty(); line = answer.readLine()) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        return length;
    }
}
