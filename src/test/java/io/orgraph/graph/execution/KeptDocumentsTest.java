package io.orgraph.graph.execution;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.orgraph.budget.OperationBudget;
import io.orgraph.failure.Health;
import io.orgraph.graph.Engine;
import io.orgraph.graph.EngineService;
import io.orgraph.graph.operation.Caller;
import io.orgraph.graph.operation.CostQuota;
import io.orgraph.graph.operation.GraphqlRequest;
import io.orgraph.graph.operation.OperationContext;
import io.orgraph.graph.operation.OperationDocument;
import io.orgraph.graph.operation.OperationLimits;
import io.orgraph.model.SourceKind;
import io.orgraph.model.SourceName;
import io.orgraph.plan.PlanTokens;
import io.orgraph.source.Adapter;
import io.orgraph.source.Source;
import io.orgraph.source.SourceRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that were answered once are kept: however they are made, all of them together take little memory. */
class KeptDocumentsTest {
    private static final long MOST = 48L << 20;
    private static final int ROUNDS = 120;
    private static final Adapter NOTHING = () -> SourceKind.TRANSACTIONLINK;
    private static final SourceRegistry SOURCES =
            new SourceRegistry(List.of(new Source(new SourceName("crm"), NOTHING, () -> Health.NOT_CALLED_YET)));

    private final EngineService engine = new EngineService(
            Engine.create(
                    schema(),
                    SOURCES,
                    OperationLimits.DEFAULT,
                    PlanTokens.withRandomKey(Duration.ofMinutes(1), Clock.systemUTC()),
                    null),
            SOURCES,
            OperationLimits.DEFAULT);

    @ParameterizedTest(name = "{0}")
    @MethodSource("heavy")
    void a_cache_full_of_heavy_documents_takes_little_memory(String what, String document) {
        run(document.formatted("warm"), "q1");
        long before = heapInUse();

        for (int i = 0; i < ROUNDS; i++) {
            run(document.formatted("n" + i), "q1");
            run(document.formatted("m" + i), "absent");
        }

        long after = heapInUse();
        assertThat(after - before).isLessThan(MOST);
    }

    static List<Arguments> heavy() {
        return List.of(
                Arguments.of("many operations of one large fragment", operations(310, 9)),
                Arguments.of("few operations of one large fragment", operations(9, 6)),
                Arguments.of("one operation of one large fragment", operations(1, 9)),
                Arguments.of(
                        "as many fields as there may be",
                        "query q1 { sources { %s: name " + times(994, i -> "name ") + "} }"),
                Arguments.of(
                        "as many arguments as there may be",
                        "query q1 { sources { %s: name } "
                                + times(18, i -> "nodes(ids: [" + "1 ".repeat(95) + "]) { id } ") + "}"),
                Arguments.of(
                        "as many variables as there may be",
                        "query q1(" + times(220, i -> "$v" + i + ": ID! ") + ") { sources { %s: name } "
                                + "nodes(ids: [" + times(220, i -> "$v" + i + " ") + "]) { id } }"),
                Arguments.of(
                        "fragments in fragments",
                        "query q1 { sources { %s: name " + "... { ".repeat(40) + times(400, i -> "... { name } ")
                                + "} ".repeat(40) + "} }"));
    }

    /** What {@code name %s} becomes makes each document another one. */
    private static String operations(int count, int doublings) {
        return times(count, i -> "query q" + (i + 1) + " { ...R } ")
                + "fragment R on Query { sources { %s: name ...f0 } } "
                + times(doublings, i -> "fragment f" + i + " on Source { ...f" + (i + 1) + " ...f" + (i + 1) + " } ")
                + "fragment f" + doublings + " on Source { name }";
    }

    private void run(String document, String operation) {
        GraphqlRequest request = new GraphqlRequest(new OperationDocument.Text(document), operation, Map.of(), true);
        OperationContext context =
                new OperationContext(Caller.ANONYMOUS, "request", false, OperationBudget.ENDLESS, CostQuota.UNLIMITED);
        engine.run(request, context).join();
    }

    private static long heapInUse() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    private static String times(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
    }

    private static String schema() {
        try (InputStream schema = requireNonNull(KeptDocumentsTest.class.getResourceAsStream("/schema.graphqls"))) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
