package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page of another origin can have a browser send to this machine, header by header: the upstreams do not notice. */
@MicronautTest
class ForgedPagesTest {
    private final Sandbox sandbox;
    private final String host;
    private final RawConnection door;

    ForgedPagesTest(EmbeddedServer server, Sandbox sandbox) {
        this.sandbox = sandbox;
        this.host = "localhost:" + server.getPort();
        this.door = new RawConnection(server, 10_000);
    }

    @BeforeEach
    void forgetHits() {
        sandbox.calls().clear();
    }

    @ParameterizedTest
    @MethodSource("io.orgraph.attack.ForeignPage#forms")
    void a_form_is_refused_wherever_it_comes_from(ForeignPage page) {
        assertRefused(door.send(page.post(host, "")), 403, 415);
    }

    @ParameterizedTest
    @MethodSource("io.orgraph.attack.ForeignPage#json")
    void json_of_a_foreign_page_is_refused(ForeignPage page) {
        assertRefused(door.send(page.post(host, "")), 403);
    }

    @ParameterizedTest
    @MethodSource("io.orgraph.attack.ForeignPage#reads")
    void an_address_that_a_foreign_page_has_fetched_is_refused(ForeignPage page) {
        assertRefused(door.send(page.get(host, "")), 403);
    }

    @ParameterizedTest
    @MethodSource("renamed")
    void a_page_whose_name_comes_to_mean_this_machine_is_refused(String name, boolean change) {
        assertRefused(door.send(ForeignPage.own(change).post(name, "")), 403, 421);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orgraph.example", "evil.example", "localhost", "127.0.0.1"})
    void a_foreign_page_is_refused_under_any_name_of_the_server(String name) {
        ForeignPage.reads().forEach(page -> assertRefused(door.send(page.get(name, "")), 403, 421));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_playgrounds_own_page_is_answered(boolean change) {
        RawConnection.Answered answered = door.send(ForeignPage.own(change).post(host, ""));

        assertThat(answered.statuses()).containsExactly(200);
        assertThat(sandbox.calls().all()).hasSize(1);
    }

    @Test
    void there_are_enough_of_them() {
        assertThat(ForeignPage.forms().count()
                        + ForeignPage.json().count()
                        + ForeignPage.reads().count())
                .isGreaterThanOrEqualTo(200);
    }

    static Stream<Arguments> renamed() {
        return Stream.of(
                        "evil.example",
                        "evil.example:8080",
                        "127.0.0.1.nip.io",
                        "localhost.evil.example",
                        "0.0.0.0",
                        "[::]")
                .flatMap(name -> Stream.of(true, false).map(change -> Arguments.of(name, change)));
    }

    private void assertRefused(RawConnection.Answered answered, Integer... statuses) {
        answered.assertRefused(List.of(statuses));
        assertThat(sandbox.calls().all()).isEmpty();
    }
}
