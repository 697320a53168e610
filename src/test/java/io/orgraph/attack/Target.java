package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.orgraph.protocol.Reply;
import io.orgraph.protocol.Web;
import io.orgraph.sandbox.RecordedCall;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.testkit.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A server under attack, and the upstreams behind it. */
final class Target {
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404, 405, 406, 413, 415, 422);

    private final Web web;
    private final Sandbox sandbox;

    Target(EmbeddedServer server, Sandbox sandbox) {
        this.web = new Web(server);
        this.sandbox = sandbox;
    }

    Web web() {
        return web;
    }

    /** Asks for one document, in the media type whose status tells whether it was run. */
    Reply ask(String document) {
        return ask(document, Map.of());
    }

    Reply ask(String document, Map<String, ?> variables) {
        return send(body(document, variables));
    }

    /** Sends a body as it is. */
    Reply send(String json) {
        return web.post(json, "Accept", Web.GRAPHQL);
    }

    static String body(String document, Map<String, ?> variables) {
        return new String(Json.write(Map.of("query", document, "variables", variables)), StandardCharsets.UTF_8);
    }

    /** From here on, hits are counted anew. */
    void forgetHits() {
        sandbox.calls().clear();
    }

    List<RecordedCall> hits() {
        return sandbox.calls().all();
    }

    /** Nothing was run, nothing called, and nothing of ours is told. */
    void assertRefused(Reply reply) {
        assertThat(REFUSALS).as(reply.text()).contains(reply.status());
        assertThat(reply.json()).containsKey("errors").doesNotContainKey("data");
        assertThat(reply.text()).doesNotContain("Exception", "java.", "io.orgraph", "INTERNAL");
        assertThat(hits()).isEmpty();
    }

    /** Refused for its size, by whichever of the two codes. */
    void assertTooLarge(Reply reply) {
        assertRefused(reply);
        assertThat(reply.code()).isIn("LIMIT_EXCEEDED", "BUDGET_EXCEEDED");
    }

    void assertRefused(Reply reply, String code) {
        assertRefused(reply);
        assertThat(reply.code()).isEqualTo(code);
    }
}
