package io.orgraph.graph.projection;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.ExecutionContext;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.orgraph.graph.schema.PlainFetcher;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The same list of objects with four leaves each, by the engine alone and projected. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ProjectionBenchmark {
    private static final String SCHEMA = """
            type Query { users: [User!]! }
            type User { id: ID! name: String email: String manager: User }
            """;
    private static final String DOCUMENT = "{ users { id name email manager { name } } }";
    private static final Map<String, Function<User, Object>> FIELDS =
            Map.of("id", User::id, "name", User::name, "email", User::email, "manager", User::manager);

    @Param({"20", "2000"})
    public int rows;

    private GraphQL stock;
    private GraphQL projecting;

    private record User(String id, String name, String email, User manager) {}

    private record Plain(Function<User, Object> read) implements PlainFetcher {
        @Override
        public Object atHand(Object user) {
            return read.apply((User) user);
        }

        @Override
        public Object get(DataFetchingEnvironment environment) {
            return read.apply(environment.getSource());
        }
    }

    /** The root has no object that could have the value at hand. */
    private record Fetched(List<User> users) implements PlainFetcher {
        @Override
        public Object atHand(Object object) {
            return NOT_AT_HAND;
        }

        @Override
        public Object get(DataFetchingEnvironment environment) {
            return users;
        }
    }

    @Setup
    public void start() {
        User manager = new User("m", "Manager", "m@example.org", null);
        List<User> users = IntStream.range(0, rows)
                .mapToObj(row -> new User("u" + row, "User " + row, row + "@example.org", manager))
                .toList();
        GraphQLSchema schema = schema(users);
        SimpleDataFetcherExceptionHandler exceptions = new SimpleDataFetcherExceptionHandler();
        stock = engine(schema).build();
        projecting = engine(schema)
                .queryExecutionStrategy(new ProjectionStrategy(exceptions))
                .instrumentation(new Projecting(schema))
                .build();
        if (!run(stock).equals(run(projecting))) {
            throw new IllegalStateException("The two answer otherwise");
        }
    }

    @Benchmark
    public Object byTheEngine() {
        return run(stock);
    }

    @Benchmark
    public Object projected() {
        return run(projecting);
    }

    private static Object run(GraphQL engine) {
        ExecutionResult result = engine.execute(ExecutionInput.newExecutionInput(DOCUMENT).build());
        if (!result.getErrors().isEmpty()) {
            throw new IllegalStateException(result.getErrors().toString());
        }
        return result.getData();
    }

    private static GraphQL.Builder engine(GraphQLSchema schema) {
        Map<String, CompletableFuture<PreparsedDocumentEntry>> parsed = new ConcurrentHashMap<>();
        return GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider((input, parse) -> parsed.computeIfAbsent(
                        input.getQuery(), text -> CompletableFuture.completedFuture(parse.apply(input))));
    }

    private static GraphQLSchema schema(List<User> users) {
        GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry()
                .dataFetcher(FieldCoordinates.coordinates("Query", "users"), new Fetched(users));
        FIELDS.forEach((name, read) -> code.dataFetcher(FieldCoordinates.coordinates("User", name), new Plain(read)));
        return new SchemaGenerator()
                .makeExecutableSchema(
                        new SchemaParser().parse(SCHEMA),
                        RuntimeWiring.newRuntimeWiring().codeRegistry(code).build());
    }

    /** The projections are compiled once, as the service does it with each document. */
    private static final class Projecting extends SimplePerformantInstrumentation {
        private final GraphQLSchema schema;
        private DocumentProjections projections;

        private Projecting(GraphQLSchema schema) {
            this.schema = schema;
        }

        @Override
        public ExecutionContext instrumentExecutionContext(
                ExecutionContext execution,
                InstrumentationExecutionParameters parameters,
                InstrumentationState state) {
            if (projections == null) {
                projections = new DocumentProjections(schema, execution.getDocument());
            }
            projections.use(execution);
            return execution;
        }
    }
}
