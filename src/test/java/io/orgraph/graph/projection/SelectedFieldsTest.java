package io.orgraph.graph.projection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.ExecutionContext;
import graphql.execution.ResultPath;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.AstPrinter;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.orgraph.loading.OperationLoaders;
import io.orgraph.loading.TestLoaders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is selected beneath a field has everything that the engine fetches there, and nothing that the engine's own selection
 * set has not. That set has more: fields of types that the object cannot have.
 */
class SelectedFieldsTest {
    private static final int OPERATIONS = 300;
    private final GraphQLSchema schema = GeneratedGraph.schema(false);
    private final Set<String> names = new TreeSet<>();
    private final List<String> differing = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private int selected;
    private int fetched;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_is_selected_is_what_the_engine_fetches(boolean compiled) {
        schema.getAllTypesAsList().stream()
                .filter(type -> type instanceof GraphQLFieldsContainer
                        && !type.getName().startsWith("__"))
                .forEach(type -> ((GraphQLFieldsContainer) type)
                        .getFieldDefinitions()
                        .forEach(field -> names.add(field.getName())));

        for (int number = 0; number < OPERATIONS; number++) {
            run(GeneratedOperation.document(schema, number), compiled);
        }

        assertThat(differing).isEmpty();
        assertThat(missing).isEmpty();
        assertThat(selected).isGreaterThan(OPERATIONS);
        assertThat(fetched).isGreaterThan(10 * OPERATIONS);
    }

    private void run(String document, boolean compiled) {
        OperationLoaders loaders = TestLoaders.ofOneOperation();
        ExecutionInput input = ExecutionInput.newExecutionInput(document)
                .variables(Map.of("yes", true, "no", false))
                .dataLoaderRegistry(loaders.registry())
                .graphQLContext(Map.of(OperationLoaders.class, loaders))
                .build();
        GraphQL.unusualConfiguration(input.getGraphQLContext())
                .dataloaderConfig()
                .enableDataLoaderExhaustedDispatching(true);
        GraphQL.newGraphQL(schema)
                .instrumentation(new Comparing(compiled))
                .build()
                .execute(input);
    }

    private void compare(DataFetchingEnvironment env) {
        SelectedFields fields = SelectedFields.of(env);
        for (String name : names) {
            compare(env, name, fields.contains(name));
            for (String below : names) {
                compare(env, name + "/" + below, fields.contains(name, below));
            }
        }
    }

    private void compare(DataFetchingEnvironment env, String path, boolean isSelected) {
        selected += isSelected ? 1 : 0;
        if (isSelected && !requireNonNull(env.getSelectionSet()).contains(path)) {
            differing.add(path + " of " + AstPrinter.printAstCompact(env.getField()));
        }
    }

    /** Compares at each field that is fetched. */
    private final class Comparing extends SimplePerformantInstrumentation {
        private final Map<ResultPath, SelectedFields> byPath = new HashMap<>();
        private final Set<List<String>> places = new HashSet<>();
        private final boolean compiled;

        Comparing(boolean compiled) {
            this.compiled = compiled;
        }

        @Override
        public ExecutionContext instrumentExecutionContext(
                ExecutionContext execution,
                InstrumentationExecutionParameters parameters,
                @Nullable InstrumentationState state) {
            if (compiled) {
                new DocumentProjections(schema, execution.getDocument()).use(execution);
            }
            return execution;
        }

        @Override
        public DataFetcher<?> instrumentDataFetcher(
                DataFetcher<?> fetcher,
                InstrumentationFieldFetchParameters parameters,
                @Nullable InstrumentationState state) {
            return (DataFetcher<?>) env -> {
                meet(env);
                return fetcher.get(env);
            };
        }

        private static @Nullable ResultPath withoutIndex(@Nullable ResultPath path) {
            ResultPath field = path;
            while (field != null && field.isListSegment()) {
                field = field.getPathWithoutListEnd();
            }
            return field;
        }

        private synchronized void meet(DataFetchingEnvironment env) {
            ResultPath path = env.getExecutionStepInfo().getPath();
            ResultPath parent = withoutIndex(path.getParent());
            SelectedFields above = parent == null ? null : byPath.get(parent);
            String name = env.getFieldDefinition().getName();
            fetched++;
            if (above != null && !above.names().contains(name)) {
                missing.add(name + " at " + path);
            }
            if (GraphQLTypeUtil.unwrapAll(env.getFieldType()) instanceof GraphQLFieldsContainer
                    && byPath.put(path, SelectedFields.of(env)) == null
                    && places.add(path.getKeysOnly())) {
                compare(env);
            }
        }
    }
}
