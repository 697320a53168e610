package io.orgraph.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.testkit.Awaited;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HttpChannelTest {
    private static final Argument<List<RoleJson>> LIST = Argument.listOf(RoleJson.class);
    private static Wire wire;

    @BeforeAll
    static void open() {
        wire = new Wire(Map.of());
    }

    @AfterAll
    static void close() {
        wire.close();
    }

    @Test
    void early_hints_are_not_the_answer() {
        String hints = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n";
        try (FaultServer source =
                FaultServer.with(Fault.raw(hints + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"))) {
            RestClient client = wire.to(source);

            assertThat(Sample.textOf(Awaited.soon(client.write(Sample.set())))).isEqualTo("{}");
            assertThat(Sample.textOf(Awaited.soon(client.write(Sample.set())))).isEqualTo("{}");
        }
    }

    @Test
    void a_redirect_is_never_followed() {
        try (FaultServer elsewhere = FaultServer.with(Fault.json("[]"));
                FaultServer source =
                        FaultServer.with(Fault.reply(307, "Location: " + elsewhere.url() + "/roles\r\n", ""))) {
            RestClient client = wire.to(source);

            read(client);
            Awaited.soon(client.write(Sample.as(Sample.ALICE, Sample.invite().json(Map.of()))));

            assertThat(source.hits()).isEqualTo(2);
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @Test
    void a_request_has_what_the_call_says_and_little_more() {
        try (FaultServer source = FaultServer.with(Fault.json("{}"))) {
            Call call = Sample.SET
                    .at(Sample.id("w/1?#%"), Sample.id("ü 1"))
                    .query("a b", "c&d=e")
                    .header("X-Extra", "more")
                    .requestId("req-1")
                    .json(Map.of("roleId", "r1"));

            Awaited.soon(wire.to(source).write(Sample.as(Sample.ALICE, call)));

            assertThat(source.requests().get(0).lines().map(String::toLowerCase))
                    .containsExactlyInAnyOrder(
                            "put /workspaces/w%2f1%3f%23%25/memberships/%c3%bc%201?a%20b=c%26d%3de http/1.1",
                            "user-agent: orgraph/development",
                            "accept-encoding: identity",
                            "accept: application/json",
                            "x-extra: more",
                            "authorization: tot_alice",
                            "x-request-id: req-1",
                            "content-type: application/json",
                            "content-length: 15",
                            "connection: keep-alive",
                            "host: 127.0.0.1:" + source.url().getPort(),
                            "",
                            "{\"roleid\":\"r1\"}");
        }
    }

    @Test
    void a_call_may_ask_for_another_version_below_a_path() {
        try (FaultServer source = FaultServer.with(Fault.json("[]"))) {
            RestClient client = wire.to(URI.create(source.url() + "/base/"), Timeouts.DEFAULT);

            Awaited.soon(client.read(Sample.roles().header("accept", "application/json;version=2"), LIST));

            assertThat(source.requests().get(0))
                    .startsWith("GET /base/workspaces/w1/roles HTTP/1.1\r\n")
                    .contains("accept: application/json;version=2\r\n")
                    .doesNotContain("Accept: ");
        }
    }

    @Test
    void each_call_goes_to_its_own_path_whatever_was_asked_for_before() {
        try (FaultServer source = FaultServer.with(Fault.json("[]"))) {
            RestClient client = wire.to(source);

            for (String workspace : List.of("w1", "w2", "w1")) {
                Awaited.soon(client.read(Sample.ROLES.at(Sample.id(workspace)).query("a", workspace), LIST));
            }

            assertThat(source.requests().stream()
                            .map(request -> request.lines().findFirst().orElseThrow()))
                    .containsExactly(
                            "GET /workspaces/w1/roles?a=w1 HTTP/1.1",
                            "GET /workspaces/w2/roles?a=w2 HTTP/1.1",
                            "GET /workspaces/w1/roles?a=w1 HTTP/1.1");
        }
    }

    @Test
    void the_sources_own_request_id_and_wish_to_wait_are_read() {
        String headers = "X-Request-Id: theirs-1\r\nRetry-After: 7\r\n";
        try (FaultServer source = FaultServer.with(Fault.reply(200, headers, "{}"))) {
            Reply reply = Sample.given(Awaited.soon(wire.to(source).write(Sample.set())));

            assertThat(reply.requestId()).isEqualTo("theirs-1");
            assertThat(reply.retryAfter()).isEqualTo(Duration.ofSeconds(7));
        }
    }

    @Test
    void a_429_is_a_rate_limit_and_not_repeated() {
        try (FaultServer source = FaultServer.with(Fault.reply(429, "Retry-After: 3600\r\n", ""))) {
            Answer<List<RoleJson>> answer = read(wire.to(source));

            assertThat(Sample.failure(answer)).isEqualTo(new Failure.RateLimited(Sample.SOURCE, Duration.ofHours(1)));
            assertThat(source.hits()).isEqualTo(1);
        }
    }

    @Test
    void a_body_that_cannot_be_written_is_our_mistake_and_is_not_sent() {
        try (FaultServer source = FaultServer.with(Fault.json("{}"))) {
            Answer<Reply> answer =
                    Awaited.soon(wire.to(source).write(Sample.invite().json(new Object())));

            assertThat(Sample.failure(answer).code()).isEqualTo(Code.INTERNAL);
            assertThat(source.hits()).isZero();
        }
    }

    private static Answer<List<RoleJson>> read(RestClient client) {
        return Awaited.soon(client.read(Sample.as(Sample.ALICE, Sample.roles()), LIST));
    }
}
