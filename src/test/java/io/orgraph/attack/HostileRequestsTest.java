package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.protocol.Reply;
import io.orgraph.sandbox.Sandbox;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is made to hurt is refused: no call is made for it, and refusing costs next to nothing. */
@MicronautTest
class HostileRequestsTest {
    private static final Duration MOST = Duration.ofMillis(50);
    private static final Set<Integer> STATUSES = Set.of(400, 413, 422);

    private final Target target;

    HostileRequestsTest(EmbeddedServer server, Sandbox sandbox) {
        this.target = new Target(server, sandbox);
    }

    @BeforeEach
    void forgetHits() {
        target.forgetHits();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void it_is_refused_at_once_and_cheaply(String what, String body) {
        Reply reply = target.send(body);
        Duration spent = ProcessorTime.onceCompiled(MOST, () -> target.send(body));

        target.assertRefused(reply);
        assertThat(STATUSES).contains(reply.status());
        assertThat(spent).isLessThan(MOST);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wellFormed")
    void what_is_wrong_within_a_field_calls_nothing(String what, String body) {
        Reply reply = target.send(body);
        Duration spent = ProcessorTime.onceCompiled(MOST, () -> target.send(body));

        assertThat(reply.code()).isEqualTo("BAD_USER_INPUT");
        assertThat(target.hits()).isEmpty();
        assertThat(spent).isLessThan(MOST);
    }

    @Test
    void there_are_enough_of_them() {
        assertThat(bodies()).hasSizeGreaterThan(80);
    }

    static Stream<Arguments> wellFormed() {
        return HostileBodies.wellFormed().entrySet().stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    static Stream<Arguments> bodies() {
        return Stream.concat(
                HostileDocuments.all().entrySet().stream()
                        .map(entry -> Arguments.of(entry.getKey(), Target.body(entry.getValue(), Map.of()))),
                HostileBodies.all().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue())));
    }
}
