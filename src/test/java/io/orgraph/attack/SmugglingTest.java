package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What two readers could cut in different places is refused, and nothing behind it is run. */
@MicronautTest
class SmugglingTest {
    private final RawConnection door;
    private final Sandbox sandbox;

    SmugglingTest(EmbeddedServer server, Sandbox sandbox) {
        this.door = new RawConnection(server, 10_000);
        this.sandbox = sandbox;
    }

    @BeforeEach
    void forgetHits() {
        sandbox.calls().clear();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("heads")
    void an_odd_head_is_refused_and_the_connection_closed(String what, String bytes) {
        RawConnection.Answered answered = door.send(bytes);

        assertThat(answered.closed()).isTrue();
        assertThat(answered.statuses()).containsExactly(400);
        assertThat(sandbox.calls().all()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void an_odd_chunk_is_refused_and_the_connection_closed(String what, String bytes) {
        RawConnection.Answered answered = door.send(bytes);

        assertThat(answered.closed()).isTrue();
        assertThat(answered.statuses()).containsExactly(400);
        assertThat(sandbox.calls().all()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sound")
    void what_everybody_cuts_in_one_place_is_two_requests(String what, String bytes) {
        RawConnection.Answered answered = door.send(bytes);

        assertThat(answered.statuses()).containsExactly(422, 200);
        assertThat(sandbox.calls().all()).hasSize(1);
    }

    static Stream<Arguments> heads() {
        return arguments(Smuggling.heads());
    }

    static Stream<Arguments> bodies() {
        return arguments(Smuggling.bodies());
    }

    static Stream<Arguments> sound() {
        return arguments(Smuggling.sound());
    }

    private static Stream<Arguments> arguments(Map<String, String> requests) {
        return requests.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }
}
