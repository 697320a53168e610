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

    private static final Set<String> GIVEN = Set.copyOf(Spellings.all());

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

        long calling = slots.stream().filter(this::attack).count();

        assertThat(calling)
                .as("%s of %d places have a source called", source, slots.size())
                .isGreaterThan(15);
    }

    /** Whether a harmless id has anything called: it does, unless the source has no endpoint for what is wanted. */
    private boolean attack(IdSlots.Slot slot) {
        target.forgetHits();
        Reply reply = ask(slot, HARMLESS);
        Set<String> usual = Shapes.of(target.hits(), Set.of(HARMLESS));
        assertThat(usual.isEmpty() && !reply.text().contains("UNSUPPORTED_BY_SOURCE"))
                .as("%s: %s", slot.where(), reply.text())
                .isFalse();

        target.forgetHits();
        Spellings.all().parallelStream().forEach(spelling -> ask(slot, spelling));
        assertThat(usual).as(slot.where()).containsAll(Shapes.of(target.hits(), GIVEN));
        return !usual.isEmpty();
    }

    private Reply ask(IdSlots.Slot slot, String spelling) {
        Reply reply = target.ask(slot.document(), slot.variables().with(spelling));

        assertThat(reply.isAnswered()).as("%s: %s", slot.where(), reply.text()).isTrue();
        assertThat(reply.text()).as("%s = %s", slot.where(), spelling).doesNotContain("INTERNAL", "Exception");
        return reply;
    }
}
