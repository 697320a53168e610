package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cookie of a session has every protection that a browser knows, wherever it reaches the server by TLS. */
class SessionCookieTest {
    private static final FaultServer UPSTREAM = FaultServer.with(Fault.json("[]"));
    private static final EmbeddedServer SERVER = ApplicationContext.run(
            EmbeddedServer.class,
            Map.of(
                    "orgraph.sources.crm.kind",
                    "transactionlink",
                    "orgraph.sources.crm.url",
                    UPSTREAM.url().toString()));

    @AfterAll
    static void close() {
        SERVER.close();
        UPSTREAM.close();
    }

    /** The name with the prefix and Secure, wherever the browser has reached the server otherwise than by this machine. */
    @ParameterizedTest
    @CsvSource({
        "app.example, https://app.example, true",
        "localhost, https://localhost, true",
        "app.example, http://app.example, true",
        "localhost, http://localhost, false",
        "127.0.0.1:8080, http://127.0.0.1:8080, false"
    })
    void the_cookie_is_secure_but_for_plain_loopback(String host, String origin, boolean secure) {
        String body = "{\"credentials\":{\"crm\":\"tot_CANARY_good\"}}";
        String answer = new RawConnection(SERVER, 10_000)
                .send("POST /session HTTP/1.1\r\nHost: " + host + "\r\nOrigin: " + origin
                        + "\r\nConnection: close\r\nOrgraph-CSRF: 1\r\n"
                        + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .text();

        assertThat(answer)
                .containsPattern(
                        secure
                                ? "(?i)set-cookie: __Host-orgraph=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict; Secure\r\n"
                                : "(?i)set-cookie: orgraph-without-tls=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict\r\n");
    }
}
