package io.orgraph.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.SandboxSettings;
import io.orgraph.testkit.Fault;
import io.orgraph.testkit.FaultServer;
import io.orgraph.testkit.GraphAnswer;
import io.orgraph.testkit.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Three sources, one of which takes calls and answers none for a while; times are shorter than the usual ones. */
class OneSourceHangsTest {
    private static final String QUESTION = "{ organizations { nodes { id name source { name } } } }";
    private static final String HEALTH = "{ source(name: \"kognitos\") { health { circuit } } }";
    private static final Duration TIMEOUT = Duration.ofMillis(300);
    private static final Duration OPEN = Duration.ofSeconds(1);
    private static final Duration SLACK = Duration.ofMillis(500);

    private final Sandbox sandbox = Sandbox.start(SandboxSettings.defaults().withPort(0));
    private final FaultServer hanging = FaultServer.choosing(this::handOn);
    private final Facade facade = new Facade(settings());

    @AfterEach
    void close() {
        facade.close();
        hanging.close();
        sandbox.close();
    }

    @Test
    void the_others_answer_in_time_then_at_once_and_it_is_found_again_when_it_is_back() {
        assertThat(ask(QUESTION).answer().errors()).isEmpty();
        hanging.now(Fault.thenSilence(""));
        Facade.Told first = ask(QUESTION);
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            ask(QUESTION);
            return "OPEN".equals(ask(HEALTH).answer().at("source.health.circuit"));
        });
        Duration quickest = IntStream.range(0, 10)
                .mapToObj(time -> ask(QUESTION).took())
                .min(Duration::compareTo)
                .orElseThrow();
        GraphAnswer open = ask(QUESTION).answer();
        hanging.choose(this::handOn);

        await().pollInterval(Duration.ofMillis(20))
                .atMost(OPEN.plus(SLACK))
                .until(() -> ask(QUESTION).answer().errors().isEmpty());

        assertThat(first.took()).isLessThan(TIMEOUT.plus(SLACK));
        assertThat(first.answer().failures()).containsExactly("organizations UPSTREAM_TIMEOUT");
        assertThat(quickest).isLessThan(Duration.ofMillis(50));
        assertThat(open.failures()).containsExactly("organizations UPSTREAM_UNAVAILABLE");
        assertThat(sources(first.answer())).contains("tours", "transactionlink").doesNotContain("kognitos");
        assertThat(sources(open)).isEqualTo(sources(first.answer()));
    }

    private Fault handOn(String request) {
        return new Relay(request, sandbox::port).answer().whole();
    }

    private static String sources(GraphAnswer answer) {
        return answer.list("organizations.nodes").stream()
                .map(node -> String.valueOf(Json.at(node, "source.name")))
                .sorted()
                .toList()
                .toString();
    }

    private Facade.Told ask(String question) {
        return facade.ask(question, Map.of());
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.putAll(Facade.source("transactionlink", "transactionlink", sandbox.transactionLink(), Map.of()));
        settings.putAll(Facade.source("tours", "tours", sandbox.tours(), Map.of()));
        settings.putAll(Facade.source(
                "kognitos",
                "kognitos",
                hanging.url().resolve("/kognitos"),
                Map.of("call-timeout", "300ms", "circuit-calls", 4, "circuit-open", "1s")));
        return settings;
    }
}
