package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.sandbox.Sandbox;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same pages before a server that everybody reaches by a name of its own, so that no rule for this machine decides.
 * Each request has a good key with it, which no page could make a browser send: it is the worst case.
 *
 * <p>A page that names its foreign origin is refused for that, before anything else of the request is looked at.
 */
@MicronautTest
@Property(name = "micronaut.server.host", value = "0.0.0.0")
@Property(
        name = "orgraph.callers.api-keys.hr.hash",
        value = "25cd65de9ee6b273e963f04ec4066b9d910f60f1200a80d3def0219b3948dfac")
@Property(name = "orgraph.callers.api-keys.hr.scopes", value = "read,write")
class ForgedPagesBeyondLoopbackTest {
    private static final String HOST = "orgraph.example";
    private static final String KEY = "Orgraph-Key: key_CANARY_hr\r\n";

    private final Sandbox sandbox;
    private final RawConnection door;

    ForgedPagesBeyondLoopbackTest(EmbeddedServer server, Sandbox sandbox) {
        this.sandbox = sandbox;
        this.door = new RawConnection(server, 10_000);
    }

    @BeforeEach
    void forgetHits() {
        sandbox.calls().clear();
    }

    @ParameterizedTest
    @MethodSource("io.orgraph.attack.ForeignPage#forms")
    void a_form_is_refused_for_its_origin_or_its_type(ForeignPage page) {
        assertRefused(door.send(page.post(HOST, KEY)), page.isOfForeignOrigin() ? 403 : 415);
    }

    @ParameterizedTest
    @MethodSource("io.orgraph.attack.ForeignPage#reads")
    void an_address_that_a_foreign_page_has_fetched_is_refused(ForeignPage page) {
        assertRefused(door.send(page.get(HOST, KEY)), 403);
    }

    @ParameterizedTest
    @MethodSource("io.orgraph.attack.ForeignPage#json")
    void json_is_not_allowed_to_a_foreign_page_that_asks_first(ForeignPage page) {
        assertRefused(door.send(page.preflight(HOST)), 403);
    }

    @ParameterizedTest
    @MethodSource("io.orgraph.attack.ForeignPage#json")
    void json_is_refused_with_a_good_key_as_well(ForeignPage page) {
        assertRefused(door.send(page.post(HOST, KEY)), 403);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_servers_own_page_is_answered(boolean change) {
        RawConnection.Answered answered = door.send(ForeignPage.own(change).post(HOST, KEY));

        assertThat(answered.statuses()).containsExactly(200);
        assertThat(sandbox.calls().all()).hasSize(1);
    }

    private void assertRefused(RawConnection.Answered answered, Integer... statuses) {
        answered.assertRefused(List.of(statuses));
        assertThat(sandbox.calls().all()).isEmpty();
    }
}
