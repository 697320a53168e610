package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import io.orgraph.sandbox.tours.ToursCredentials;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where one tenant's calls have failed too often, another tenant learns that the circuit is open, and nothing else. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "tours")
class OpenCircuitTest {
    private static final Tenant ADMIN = new Tenant("tours", ToursCredentials.ADMIN_KEY, Tenant.PERMISSIONS);
    private static final Tenant MEMBER = new Tenant("tours", ToursCredentials.MEMBER_KEY, Tenant.PERMISSIONS);
    private static final Tenant NOBODY = new Tenant("tours", "tke_nobody", Tenant.PERMISSIONS);

    private final URI server;
    private final Sandbox sandbox;

    OpenCircuitTest(EmbeddedServer server, Sandbox sandbox) {
        this.server = server.getURI();
        this.sandbox = sandbox;
    }

    @Test
    void an_open_circuit_says_the_same_to_everybody() {
        sandbox.faults().on("GET", ".*").answer(500);
        IntStream.range(0, 40).forEach(i -> ADMIN.ask(server).join());
        sandbox.calls().clear();

        List<Map<String, Object>> answers = Stream.of(ADMIN, MEMBER, NOBODY)
                .map(tenant -> tenant.ask(server).join())
                .toList();

        assertThat(answers).allSatisfy(OpenCircuitTest::saysWhenToComeAgainAndNothingElse);
        assertThat(sandbox.calls().all()).isEmpty();
    }

    /** The seconds that are left are fewer for who asks later; no one of them is told whose calls failed. */
    private static void saysWhenToComeAgainAndNothingElse(Map<String, Object> answer) {
        Object errors = Objects.requireNonNull(answer.get("errors"));
        assertThat(Tenant.in(errors, "code")).containsExactly("UPSTREAM_UNAVAILABLE");
        assertThat(Tenant.in(errors, "reference")).isEmpty();
        assertThat(Tenant.in(errors, "retryAfter"))
                .hasSize(1)
                .allSatisfy(seconds -> assertThat(((Number) seconds).intValue()).isBetween(1, 5));
        assertThat(Tenant.in(errors, "message"))
                .hasSize(1)
                .allSatisfy(message -> assertThat(message.toString())
                        .matches(
                                "The source 'tours' is failing and its circuit breaker is open: try again in [1-5] s"));
    }
}
