package io.orgraph.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import io.orgraph.sandbox.Sandbox;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rate counts what is asked for, not how often alone. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink")
@Property(name = "orgraph.limits.rate", value = "1")
@Property(name = "orgraph.limits.burst", value = "30")
@Property(name = "orgraph.limits.cost-per-token", value = "100")
class CostRateTest {
    private static final String CREDENTIAL = "Orgraph-Credential-transactionlink";
    private static final String LARGE =
            "{\"query\":\"{ organizations(first: 1) { nodes { memberships(first: 900) { nodes { user { id } } } } } }\"}";

    private final Web web;
    private final Sandbox sandbox;

    CostRateTest(EmbeddedServer server, Sandbox sandbox) {
        this.web = new Web(server);
        this.sandbox = sandbox;
    }

    @Test
    void what_costs_little_is_answered_as_often_as_a_burst_has_tokens() {
        List<Reply> replies = ask(31, Web.TYPENAME, UUID.randomUUID().toString());

        assertThat(replies.subList(0, 30)).extracting(Reply::status).containsOnly(200);
        assertThat(replies.get(30).status()).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {Web.GRAPHQL, "application/json"})
    void what_costs_much_is_answered_less_often_and_no_call_is_made_for_what_is_refused(String type) {
        String caller = UUID.randomUUID().toString();
        Reply first = web.post(LARGE, CREDENTIAL, caller, "Accept", type);
        sandbox.calls().clear();

        Reply second = web.post(LARGE, CREDENTIAL, caller, "Accept", type);

        assertThat(first.isAnswered()).isTrue();
        assertThat(second.status()).isEqualTo(429);
        assertThat(second.code()).isEqualTo("RATE_LIMITED");
        assertThat(Integer.parseInt(second.header("Retry-After"))).isBetween(2, 30);
        assertThat(second.header("Content-Type")).startsWith(Web.GRAPHQL);
        assertThat(second.requestId()).isNotEmpty();
        assertThat(sandbox.calls().all()).isEmpty();
    }

    private List<Reply> ask(int times, String body, String caller) {
        return Stream.generate(() -> web.post(body, CREDENTIAL, caller))
                .limit(times)
                .toList();
    }
}
