package io.orgraph.graph.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElseGet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.ExecutionContext;
import graphql.execution.ResultNodesInfo;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.schema.GraphQLSchema;
import io.orgraph.graph.operation.ResponseObject;
import io.orgraph.http.response.JsonWriter;
import io.orgraph.loading.OperationLoaders;
import io.orgraph.loading.TestLoaders;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is projected is what the engine alone gives, to the byte. */
class ProjectionTest {
    private static final int OPERATIONS = Integer.getInteger("projection.operations", 3_000);

    /** The number of the first; operations of other numbers are other operations. */
    private static final int FIRST = Integer.getInteger("projection.first", 0);

    private static final Duration MOST_TIME = Duration.ofSeconds(Integer.getInteger("projection.seconds", 600));

    /** Tells what was thrown. */
    private static final DataFetcherExceptionHandler QUIET = failed ->
            CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult(GraphQLError.newError()
                            .message(String.valueOf(failed.getException()))
                            .path(failed.getPath())
                            .location(failed.getSourceLocation())
                            .build())
                    .build());

    private final GraphQL engine = GraphQL.newGraphQL(GeneratedGraph.schema(false))
            .defaultDataFetcherExceptionHandler(QUIET)
            .build();

    @Test
    void generated_operations_over_generated_data_have_the_same_answers_projected_and_by_the_engine() {
        Tally tally = compared(projecting(GeneratedGraph.schema(true)));

        System.getLogger(ProjectionTest.class.getName()).log(System.Logger.Level.INFO, tally.toString());
        assertThat(tally.operations).isGreaterThanOrEqualTo(Math.min(OPERATIONS, 1_000));
        assertThat(tally.objects).isGreaterThan(tally.operations);
        assertThat(tally.asAWhole).isGreaterThan(tally.operations / 4);
        assertThat(tally.whole).isGreaterThan(tally.operations / 10);
        assertThat(tally.withErrors).isGreaterThan(tally.operations / 50);
        assertThat(tally.overLimit).isGreaterThan(tally.operations / 50);
        assertThat(tally.invalid).isLessThan(tally.operations / 20);
    }

    @Test
    void a_projection_that_reads_something_else_than_the_engine_is_caught() {
        GraphQL wrong = projecting(GeneratedGraph.schema(true, field -> field.equals("size") ? "share" : field));

        assertThatThrownBy(() -> compared(wrong)).isInstanceOf(AssertionError.class);
    }

    /** As many operations as are wanted, or as the time allows. */
    private Tally compared(GraphQL projecting) {
        Tally tally = new Tally();
        long start = System.nanoTime();
        IntStream.range(FIRST, FIRST + OPERATIONS)
                .parallel()
                .filter(number -> System.nanoTime() - start < MOST_TIME.toNanos())
                .forEach(number -> tally.add(compared(projecting, number)));
        return tally;
    }

    private Run compared(GraphQL projecting, int number) {
        String document = GeneratedOperation.document(engine.getGraphQLSchema(), number);
        int limit = number % 5 == 0 ? 1 + new Random(number).nextInt(60) : 1_000_000;
        Run expected = Run.of(engine, document, limit);
        Run actual = Run.of(projecting, document, limit);
        assertThat(actual.isOverLimit()).as(document).isEqualTo(expected.isOverLimit());
        if (!expected.isOverLimit()) {
            hasAsManyValues(projecting, document, expected.values());
            assertThat(actual.json()).as(document).isEqualTo(expected.json());
        }
        return actual;
    }

    /** A query that is projected as a whole keeps no count, but is over the limit where the engine would be. */
    private static void hasAsManyValues(GraphQL projecting, String document, int values) {
        assertThat(Run.of(projecting, document, Math.max(1, values)).isOverLimit())
                .as(document)
                .isFalse();
        if (values > 1) {
            assertThat(Run.of(projecting, document, values - 1).isOverLimit())
                    .as(document)
                    .isTrue();
        }
    }

    /** As an operation of the service begins to use its document's projections, so does each here. */
    private static GraphQL projecting(GraphQLSchema schema) {
        return GraphQL.newGraphQL(schema)
                .queryExecutionStrategy(new ProjectionStrategy(QUIET))
                .instrumentation(new SimplePerformantInstrumentation() {
                    @Override
                    public ExecutionContext instrumentExecutionContext(
                            ExecutionContext execution,
                            InstrumentationExecutionParameters parameters,
                            @Nullable InstrumentationState state) {
                        new DocumentProjections(schema, execution.getDocument()).use(execution);
                        return execution;
                    }
                })
                .build();
    }

    /** The answer to one operation. */
    private record Run(ExecutionResult result, ResultNodesInfo counted) {
        static Run of(GraphQL engine, String document, int limit) {
            OperationLoaders loaders = TestLoaders.ofOneOperation();
            ExecutionInput input = ExecutionInput.newExecutionInput(document)
                    .variables(Map.of("yes", true, "no", false, "few", 2))
                    .dataLoaderRegistry(loaders.registry())
                    .graphQLContext(Map.of(ResultNodesInfo.MAX_RESULT_NODES, limit, OperationLoaders.class, loaders))
                    .build();
            GraphQL.unusualConfiguration(input.getGraphQLContext())
                    .dataloaderConfig()
                    .enableDataLoaderExhaustedDispatching(true);
            ExecutionResult result =
                    engine.executeAsync(input).orTimeout(30, TimeUnit.SECONDS).join();
            return new Run(
                    result,
                    requireNonNullElseGet(
                            input.getGraphQLContext().get(ResultNodesInfo.RESULT_NODES_INFO), ResultNodesInfo::new));
        }

        boolean isOverLimit() {
            return counted.isMaxResultNodesExceeded();
        }

        int values() {
            return counted.getResultNodesCount();
        }

        /** The errors in one order: in which they are met depends on the loads. */
        String json() {
            Map<String, Object> answer = new LinkedHashMap<>(result.toSpecification());
            answer.computeIfPresent(
                    "errors",
                    (key, errors) -> ((List<?>) errors)
                            .stream().map(Object::toString).sorted().toList());
            return new String(JsonWriter.write(answer), UTF_8);
        }
    }

    /** What the operations were, so that none of the cases is missing. */
    private static final class Tally {
        private int operations;
        private int objects;
        private int asAWhole;
        private int whole;
        private int withErrors;
        private int overLimit;
        private int invalid;

        synchronized void add(Run run) {
            operations++;
            if (!run.result().isDataPresent()) {
                invalid++;
            } else if (run.isOverLimit()) {
                overLimit++;
            } else {
                whole += run.result().getErrors().isEmpty() ? 1 : 0;
                withErrors += run.result().getErrors().isEmpty() ? 0 : 1;
                objects += projected(run.result().getData());
                asAWhole += run.result().getData() instanceof ResponseObject ? 1 : 0;
            }
        }

        private static int projected(@Nullable Object value) {
            int own = value instanceof ResponseObject ? 1 : 0;
            Collection<?> parts = value instanceof Map<?, ?> object
                    ? object.values()
                    : value instanceof Collection<?> items ? items : List.of();
            return own + parts.stream().mapToInt(Tally::projected).sum();
        }

        @Override
        public String toString() {
            return operations + " operations, " + asAWhole + " projected as a whole, " + objects
                    + " objects projected: " + whole + " without errors, " + withErrors + " with errors, " + overLimit
                    + " over the limit, " + invalid + " invalid";
        }
    }
}
