package io.orgraph.graph.projection;

import static graphql.schema.FieldCoordinates.coordinates;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import graphql.GraphQLError;
import graphql.Scalars;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.graph.schema.Loads;
import io.orgraph.graph.schema.NodeType;
import io.orgraph.graph.schema.PlainFetcher;
import io.orgraph.loading.LoaderName;
import io.orgraph.loading.TestLoaders;
import io.orgraph.model.Node;
import io.orgraph.model.NodeId;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.SourceName;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A schema with every kind of field, over an endless graph of objects: what a field has follows from the object's number and
 * the field's name, so that it is the same at each reading. Some values are null, some where none may be, some do not fit
 * their type, and some fields throw. Some objects have to be loaded for some of their fields; some of those are not to be had.
 */
final class GeneratedGraph {
    static final String SCHEMA = """
            scalar DateTime
            enum Level { LOW MIDDLE HIGH }
            interface Node { id: ID! label: String near: Node kin: Node fetched: String }
            type User implements Node {
              id: ID! label: String near: Node kin: User fetched: String
              email: String! level: Level size: Int at: DateTime
            }
            type Workspace implements Node {
              id: ID! label: String near: Node kin: Workspace fetched: String
              name: String! levels: [Level!] flag: Boolean share: Float texts: [String] grid: [[Int!]]
              users: [User!]! people: [User] owner: User! parent: Workspace nodes: [Node] perhaps(first: Int): [Workspace]
              later: Workspace laterUsers: [User!] elsewhere(ago: Int, first: Int! = 2): [Workspace] failing: User
              loaded: Workspace loadedUsers: [User!]! partly: [User]
            }
            type Query {
              workspace: Workspace workspaces: [Workspace!]! node: Node nodes: [Node] laterWorkspaces: [Workspace!]
              loadedWorkspace(number: Int = 7): Workspace! fetchedWorkspace: Workspace
            }
            """;

    private static final int ONE_IN = 150;

    /** The fields for which an object may have to be loaded. */
    private static final Set<String> LOADED = Set.of("size", "at", "owner", "people", "levels");

    private static final LoaderName<NodeId, Item> ITEMS = TestLoaders.name("items", GeneratedGraph::batch);
    private static final String[] LEVELS = {"LOW", "MIDDLE", "HIGH", "OF_ANOTHER_VERSION"};

    /** An object of the graph. */
    record Item(NodeId id, int number) implements Node {
        /** Whether a field is known only when the object has been loaded. */
        boolean needsLoad(String field) {
            return LOADED.contains(field) && number % 3 == 0;
        }
    }

    private static final Map<String, Function<Random, @Nullable Object>> VALUES = Map.ofEntries(
            Map.entry("id", random -> Integer.toString(random.nextInt(1_000))),
            Map.entry("label", random -> odd(random, "label \"" + random.nextInt(100) + "\" \uD83D\uDE00")),
            Map.entry("email", random -> odd(random, random.nextInt(100) + "@example.com")),
            Map.entry("name", random -> odd(random, "Workspace " + random.nextInt(100))),
            Map.entry("level", random -> odd(random, LEVELS[random.nextInt(random.nextInt(20) == 0 ? 4 : 3)])),
            Map.entry("levels", random -> odd(random, many(random, () -> LEVELS[random.nextInt(3)]))),
            Map.entry("size", random -> odd(random, random.nextInt(ONE_IN) == 0 ? "much" : random.nextInt())),
            Map.entry("at", random -> odd(random, Instant.ofEpochSecond(random.nextInt()))),
            Map.entry("flag", random -> odd(random, random.nextBoolean())),
            Map.entry("share", random -> odd(random, random.nextDouble())),
            Map.entry("texts", random -> odd(random, many(random, () -> odd(random, "text")))),
            Map.entry("grid", random -> odd(random, many(random, () -> many(random, () -> odd(random, 7))))),
            Map.entry("near", random -> odd(random, item(random))),
            Map.entry("owner", random -> odd(random, user(random))),
            Map.entry("parent", random -> odd(random, workspace(random))),
            Map.entry("users", random -> odd(random, many(random, () -> odd(random, user(random))))),
            Map.entry("people", random -> odd(random, many(random, () -> odd(random, user(random))))),
            Map.entry("nodes", random -> odd(random, many(random, () -> odd(random, item(random))))),
            Map.entry("perhaps", random -> odd(random, many(random, () -> workspace(random)))));

    private GeneratedGraph() {}

    /** The schema. With {@code plain}, the fields tell what is at hand; otherwise the engine fetches each of them. */
    static GraphQLSchema schema(boolean plain) {
        return schema(plain, field -> field);
    }

    /** The schema, with fields that are read from other ones. */
    static GraphQLSchema schema(boolean plain, UnaryOperator<String> from) {
        GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry();
        for (String type : List.of("User", "Workspace")) {
            VALUES.keySet()
                    .forEach(name -> code.dataFetcher(coordinates(type, name), fetcher(from.apply(name), plain)));
            code.dataFetcher(coordinates(type, "kin"), fetcher("kin", plain));
            code.dataFetcher(coordinates(type, "fetched"), (DataFetcher<?>) env -> later(value(env, "label")));
        }
        fetchedFields().forEach((field, fetch) -> code.dataFetcher(field, plain ? new Fetched(fetch) : fetch));
        code.dataFetcher(coordinates("Query", "fetchedWorkspace"), (DataFetcher<?>) env -> new Item(workspaceId(0), 0));
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .codeRegistry(code)
                .scalar(Scalars.GraphQLString.transform(scalar -> scalar.name("DateTime")))
                .type(
                        "Node",
                        type -> type.typeResolver(env -> {
                            Item item = requireNonNull(env.getObject());
                            return env.getSchema()
                                    .getObjectType(NodeType.of(item.id()).name());
                        }))
                .build();
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring);
    }

    /** The fields that have to be fetched: at once, later, on another thread, by a loader, with errors and without. */
    private static Map<FieldCoordinates, DataFetcher<?>> fetchedFields() {
        Item root = new Item(workspaceId(0), 0);
        return Map.ofEntries(
                Map.entry(coordinates("Workspace", "later"), env -> later(value(env, "parent"))),
                Map.entry(coordinates("Workspace", "laterUsers"), env -> later(value(env, "users"))),
                Map.entry(coordinates("Workspace", "elsewhere"), GeneratedGraph::elsewhere),
                Map.entry(coordinates("Workspace", "failing"), GeneratedGraph::failing),
                Map.entry(coordinates("Workspace", "loaded"), env -> loaded(env, number(env), "parent")),
                Map.entry(coordinates("Workspace", "loadedUsers"), env -> loaded(env, number(env), "users")),
                Map.entry(coordinates("Workspace", "partly"), GeneratedGraph::partly),
                Map.entry(coordinates("Query", "workspace"), env -> root),
                Map.entry(coordinates("Query", "workspaces"), env -> read(root, "perhaps")),
                Map.entry(coordinates("Query", "node"), env -> read(root, "near")),
                Map.entry(coordinates("Query", "nodes"), env -> later(read(root, "nodes"))),
                Map.entry(
                        coordinates("Query", "laterWorkspaces"),
                        env -> CompletableFuture.supplyAsync(() -> read(root, "perhaps"))),
                Map.entry(
                        coordinates("Query", "loadedWorkspace"),
                        env -> loaded(env, requireNonNull(env.<Integer>getArgument("number")), "parent")));
    }

    private static int number(DataFetchingEnvironment env) {
        return requireNonNull(env.<Item>getSource()).number();
    }

    /** By a load of another object, whose own fields may have to be loaded in turn. */
    private static CompletableFuture<@Nullable Object> loaded(DataFetchingEnvironment env, int number, String field) {
        return ITEMS.load(env, workspaceId(number + 1))
                .thenApply(answer ->
                        answer.<@Nullable Object>fold(found -> read(found, field), failure -> failed(failure, env)));
    }

    private static CompletableFuture<@Nullable Object> elsewhere(DataFetchingEnvironment env) {
        int first = requireNonNull(env.<Integer>getArgument("first"));
        int ago = env.containsArgument("ago") ? requireNonNullElse(env.<Integer>getArgument("ago"), -1) : -2;
        Random random = new Random(31L * number(env) + 7L * first + ago);
        return CompletableFuture.supplyAsync(() -> odd(
                random,
                Stream.generate(() -> workspace(random))
                        .limit(Math.max(first, 0))
                        .toList()));
    }

    private static Object failing(DataFetchingEnvironment env) {
        int number = number(env);
        return switch (number % 60) {
            case 1 -> CompletableFuture.failedFuture(new IllegalStateException("Failed " + number));
            case 2 ->
                CompletableFuture.supplyAsync(() -> {
                    throw new IllegalStateException("Failed elsewhere " + number);
                });
            case 3 -> throw new IllegalStateException("Thrown " + number);
            case 4 -> later(null);
            case 5 ->
                DataFetcherResult.newResult().data(user(new Random(number))).build();
            default -> user(new Random(number));
        };
    }

    /** Some have a value and errors. */
    private static Object partly(DataFetchingEnvironment env) {
        Object users = List.of(user(new Random(number(env))));
        DataFetcherResult.Builder<Object> result = DataFetcherResult.newResult().data(users);
        if (number(env) % 50 == 0) {
            result.error(GraphQLError.newError()
                    .message("Partly")
                    .path(env.getExecutionStepInfo().getPath())
                    .build());
        }
        return later(result.build());
    }

    /** A fetcher whose objects never have the value at hand. */
    private record Fetched(DataFetcher<?> fetch) implements PlainFetcher {
        @Override
        public Object atHand(Object object) {
            return NOT_AT_HAND;
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
            return fetch.get(environment);
        }
    }

    private static DataFetcher<?> fetcher(String field, boolean plain) {
        return plain ? new Plain(field) : (DataFetcher<?>) env -> value(env, field);
    }

    /** Some objects have its details not at hand. */
    private record Plain(String field) implements PlainFetcher {
        @Override
        public @Nullable Object atHand(Object object) {
            Item item = (Item) object;
            return item.number() % 29 == 3 || item.needsLoad(field) ? NOT_AT_HAND : read(item, field);
        }

        @Override
        public @Nullable Object loaded(Object object, Loads loads) {
            Item item = (Item) object;
            if (!item.needsLoad(field)) {
                return atHand(object);
            }
            Answer<Item> answer = loads.answer(ITEMS, item.id());
            return answer == null
                    ? LOADING
                    : answer.<@Nullable Object>fold(found -> read(found, field), failure -> NOT_AT_HAND);
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) {
            return value(environment, field);
        }
    }

    private static @Nullable Object value(DataFetchingEnvironment env, String field) {
        Item item = requireNonNull(env.getSource());
        return item.needsLoad(field)
                ? ITEMS.load(env, item.id())
                        .thenApply(answer -> answer.<@Nullable Object>fold(
                                found -> read(found, field), failure -> failed(failure, env)))
                : read(item, field);
    }

    private static Object failed(Failure failure, DataFetchingEnvironment env) {
        return DataFetcherResult.newResult()
                .error(GraphQLError.newError()
                        .message(failure.code().name())
                        .path(env.getExecutionStepInfo().getPath())
                        .build())
                .build();
    }

    /** Some batches come later, and on another thread. */
    private static CompletableFuture<List<Answer<Item>>> batch(List<NodeId> ids) {
        List<Answer<Item>> answers =
                ids.stream().map(GeneratedGraph::loadedItem).toList();
        return ids.size() % 2 == 0
                ? CompletableFuture.completedFuture(answers)
                : CompletableFuture.supplyAsync(() -> answers);
    }

    private static Answer<Item> loadedItem(NodeId id) {
        int number = number(id);
        return number % 97 == 0 && number > 0
                ? Answer.failed(new Failure.Unavailable(id.source(), Code.UPSTREAM_UNAVAILABLE, null))
                : Answer.of(new Item(id, number));
    }

    private static int number(NodeId id) {
        String value = id instanceof UserId user ? user.value() : ((WorkspaceId) id).value();
        return Integer.parseInt(value.substring(1));
    }

    private static @Nullable Object read(Item item, String field) {
        Random random = new Random(31L * item.number() + field.hashCode());
        random.nextInt();
        if (field.equals("kin")) {
            return odd(random, item.id() instanceof UserId ? user(random) : workspace(random));
        }
        if (random.nextInt(4 * ONE_IN) == 0) {
            throw new IllegalStateException("No " + field + " of " + item.number());
        }
        return requireNonNull(VALUES.get(field)).apply(random);
    }

    private static @Nullable Object odd(Random random, Object usual) {
        return random.nextInt(ONE_IN) == 0 ? null : usual;
    }

    private static List<@Nullable Object> many(Random random, Supplier<@Nullable Object> item) {
        List<@Nullable Object> items = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            items.add(item.get());
        }
        return items;
    }

    private static CompletableFuture<@Nullable Object> later(@Nullable Object value) {
        return CompletableFuture.completedFuture(value);
    }

    private static Item item(Random random) {
        return random.nextBoolean() ? user(random) : workspace(random);
    }

    private static Item user(Random random) {
        int number = random.nextInt(100_000);
        return new Item(new UserId(organization(), "u" + number), number);
    }

    private static Item workspace(Random random) {
        int number = random.nextInt(100_000);
        return new Item(workspaceId(number), number);
    }

    private static WorkspaceId workspaceId(int number) {
        return new WorkspaceId(organization(), "w" + number);
    }

    private static OrganizationId organization() {
        return new OrganizationId(new SourceName("tours"), "o1");
    }
}
