package io.orgraph.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.budget.OperationBudget;
import io.orgraph.credential.SourceCredentials;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Health;
import io.orgraph.source.Adapter;
import io.orgraph.source.Port;
import io.orgraph.source.Source;
import io.orgraph.source.SourceAccess;
import io.orgraph.source.SourceRegistry;
import io.orgraph.testkit.Awaited;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a question that a source has no endpoint for. */
@OnEachTestbed
class UnsupportedPortsTest {
    private final Testbed ground;

    UnsupportedPortsTest(Testbed ground) {
        this.ground = ground;
    }

    @BeforeEach
    void forget() {
        ground.tap().reset();
    }

    @Test
    void a_port_that_an_adapter_lacks_is_unsupported_and_nothing_is_called() {
        List<Class<? extends Port>> lacking = ports(false);

        List<Code> codes = lacking.stream()
                .map(port -> Awaited.code(sourceAccess().ask(AdapterUnderTest.SOURCE, port, (there, as) -> answered())))
                .toList();

        assertThat(codes).hasSameSizeAs(lacking).allMatch(code -> code == Code.UNSUPPORTED_BY_SOURCE);
        assertThat(ground.tap().exchanges()).isEmpty();
    }

    @Test
    void a_port_that_an_adapter_has_is_reached() {
        List<Class<? extends Port>> there = ports(true);

        List<Code> codes = there.stream()
                .map(port ->
                        Awaited.code(sourceAccess().ask(AdapterUnderTest.SOURCE, port, (reached, as) -> answered())))
                .toList();

        assertThat(codes).isNotEmpty().containsOnlyNulls();
    }

    private List<Class<? extends Port>> ports(boolean implemented) {
        return Contracts.ports().stream()
                .filter(port -> port.isAssignableFrom(ground.setup().type()) == implemented)
                .toList();
    }

    private SourceAccess sourceAccess() {
        Adapter adapter = ground.adapter();
        Source source = new Source(AdapterUnderTest.SOURCE, adapter, () -> Health.NOT_CALLED_YET);
        return new SourceAccess(
                new SourceRegistry(List.of(source)),
                new SourceCredentials(Map.of(AdapterUnderTest.SOURCE, ground.good())),
                OperationBudget.ENDLESS);
    }

    private static CompletableFuture<Answer<String>> answered() {
        return Answer.completedFuture("reached");
    }
}
