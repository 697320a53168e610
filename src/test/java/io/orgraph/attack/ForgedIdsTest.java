package io.orgraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.orgraph.protocol.Reply;
import io.orgraph.sandbox.Sandbox;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An id is one segment of a path or nothing at all, wherever it is given and however it is spelt. */
@MicronautTest
@Property(name = "orgraph.sandbox.kinds", value = "transactionlink,kognitos,tours")
class ForgedIdsTest {
    private static final String HARMLESS = "harmless";

    /** Each place is given one spelling of so many, the next place the next ones: 1 for all in all, in a minute. */
    private static final int EACH = Integer.getInteger("attack.each", 4);

    private final Target target;
    private final GraphQL engine;

    ForgedIdsTest(EmbeddedServer server, Sandbox sandbox, GraphQL engine) {
        this.target = new Target(server, sandbox);
        this.engine = engine;
    }

    @ParameterizedTest
    @ValueSource(strings = {"transactionlink", "kognitos", "tours"})
    void an_odd_id_is_one_segment_or_calls_nothing(String source) {
        List<IdSlots.Slot> slots = IdSlots.of(engine.getGraphQLSchema(), source);

        for (int slot = 0; slot < slots.size(); slot++) {
            attack(slots.get(slot), slot % EACH);
        }

        assertThat(slots).hasSizeGreaterThan(30);
    }

    private void attack(IdSlots.Slot slot, int first) {
        Set<String> usual = shapes(slot, HARMLESS);
        for (int i = first; i < Spellings.all().size(); i += EACH) {
            String spelling = Spellings.all().get(i);
            Set<String> odd = shapes(slot, spelling);

            assertThat(usual).as("%s = %s", slot.where(), spelling).containsAll(odd);
        }
    }

    private Set<String> shapes(IdSlots.Slot slot, String spelling) {
        target.forgetHits();
        Reply reply = target.ask(slot.document(), slot.variables().with(spelling));
        assertThat(reply.status()).as(reply.text()).isIn(200, 400);
        assertThat(reply.text()).as("%s = %s", slot.where(), spelling).doesNotContain("INTERNAL", "Exception");
        return Shapes.of(target.hits(), spelling);
    }
}
