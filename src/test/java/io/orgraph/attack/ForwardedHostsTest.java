package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.protocol.Web;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a request says of hosts, the answer is the one that it has without: nothing of it is repeated, and the one
 * source that is configured is called and nobody else.
 */
class ForwardedHostsTest {
    private static final FaultServer SOURCE = FaultServer.with(Fault.json("[]"));
    private static final FaultServer ELSEWHERE = FaultServer.with(Fault.json("[]"));
    private static final String OTHER = "127.0.0.1:" + ELSEWHERE.port();
    private static final String[] ODD = {OTHER, "evil", "31337", "gopher", "orwarded"};
    /** It lends nothing, so that every name of it is as good as another. */
    private static final EmbeddedServer SERVER = ApplicationContext.run(
            EmbeddedServer.class,
            Map.of(
                    "orgraph.sources.crm.kind",
                    "transactionlink",
                    "orgraph.sources.crm.url",
                    SOURCE.url().toString()));

    private static final RawConnection DOOR = new RawConnection(SERVER, 10_000);
    private static final String QUESTION = "{\"query\":\"{ organizations { nodes { workspaces { totalCount } } } }\"}";
    private static final List<String> REQUESTS = List.of(
            "POST %s/graphql HTTP/1.1\r\n%sOrgraph-Credential-crm: tot_CANARY_hosts\r\nConnection: close\r\nContent-Type: "
                    + Web.JSON + "\r\nContent-Length: " + QUESTION.length() + "\r\n\r\n" + QUESTION,
            "GET %s/ HTTP/1.1\r\n%sConnection: close\r\n\r\n",
            "GET %s/graphiql HTTP/1.1\r\n%sConnection: close\r\n\r\n",
            "GET %s/graphql HTTP/1.1\r\n%sConnection: close\r\n\r\n",
            "GET %s/nowhere HTTP/1.1\r\n%sConnection: close\r\n\r\n");
    private static final String HOST = "Host: localhost\r\n";

    @AfterAll
    static void close() {
        SERVER.close();
        SOURCE.close();
        ELSEWHERE.close();
    }

    @BeforeEach
    void forgetHits() {
        SOURCE.requests().clear();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hosts")
    void the_answer_is_the_one_without_it(String headers, String target) {
        for (String request : REQUESTS) {
            String usual = answer(request.formatted("", HOST));
            int hits = SOURCE.hits();

            String odd = answer(request.formatted(target, headers));

            assertThat(odd).isEqualTo(usual).doesNotContain(ODD);
            assertThat(SOURCE.hits() - hits).isEqualTo(hits);
            assertThat(SOURCE.requests()).allSatisfy(call -> assertThat(call).doesNotContain(ODD));
            SOURCE.requests().clear();
        }
        assertThat(ELSEWHERE.connections()).isZero();
    }

    @Test
    void the_question_among_them_has_the_source_called() {
        answer(REQUESTS.get(0).formatted("", HOST));

        assertThat(SOURCE.hits()).isEqualTo(1);
    }

    @Test
    void the_way_to_the_playground_names_no_host() {
        String answer = answer("GET / HTTP/1.1\r\nHost: " + OTHER + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 303 ").containsIgnoringCase("\r\nlocation: graphiql\r\n");
    }

    static Stream<Arguments> hosts() {
        Stream<String> forwarded = Stream.of(
                        "X-Forwarded-Host: " + OTHER,
                        "X-Forwarded-Host: evil.example, " + OTHER + "\r\nX-Forwarded-Proto: https",
                        "X-Forwarded-Proto: gopher\r\nX-Forwarded-Port: 31337",
                        "X-Forwarded-Port: 31337",
                        "X-Forwarded-Prefix: //" + OTHER + "/\r\nX-Forwarded-Server: evil.example",
                        "X-Forwarded-For: 127.0.0.1\r\nX-Real-IP: 127.0.0.1\r\nX-Forwarded-By: evil.example",
                        "Forwarded: for=127.0.0.1;host=\"" + OTHER + "\";proto=https;by=evil.example",
                        "Forwarded: host=" + OTHER + ", host=evil.example\r\nX-Forwarded-Host: " + OTHER,
                        "X-Host: " + OTHER + "\r\nX-HTTP-Host-Override: " + OTHER + "\r\nX-Original-Host: " + OTHER,
                        "X-Original-URL: http://" + OTHER + "/\r\nX-Rewrite-URL: http://" + OTHER + "/",
                        "X-HTTP-Method-Override: DELETE\r\nX-HTTP-Method: DELETE\r\nX-Method-Override: DELETE",
                        "Via: 1.1 evil.example\r\nOrigin-Host: " + OTHER + "\r\nDestination: http://" + OTHER + "/")
                .map(headers -> HOST + headers + "\r\n");
        Stream<String> names = Stream.of(
                        OTHER, "evil.example", "evil.example:31337", "evil.example@localhost", "[::1]:31337")
                .map(host -> "Host: " + host + "\r\n");
        return Stream.concat(
                Stream.concat(forwarded, names).map(headers -> Arguments.of(headers, "")),
                Stream.of(Arguments.of(HOST, "http://" + OTHER), Arguments.of(HOST, "https://evil.example")));
    }

    /** Without what is another one every time. */
    private static String answer(String request) {
        RawConnection.Answered answered = DOOR.send(request);

        assertThat(answered.statuses()).as(request).hasSize(1);
        return answered.text().replaceAll("(?i)(\r\ndate: |x-request-id: |\"requestId\":\")[^\r\"]*", "$1");
    }
}
