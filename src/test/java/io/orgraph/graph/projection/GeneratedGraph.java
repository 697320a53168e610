package io.orgraph.graph.projection;

import static graphql.schema.FieldCoordinates.coordinates;
import static java.util.Objects.requireNonNull;

import graphql.Scalars;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.orgraph.graph.schema.NodeType;
import io.orgraph.graph.schema.PlainFetcher;
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
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A schema with every kind of field, over an endless graph of objects: what a field has follows from the object's number and
 * the field's name, so that it is the same at each reading. Some values are null, some where none may be, some do not fit
 * their type, and some fields throw.
 */
final class GeneratedGraph {
    static final String SCHEMA = """
            scalar DateTime
            enum Level { LOW MIDDLE HIGH }
            interface Node { id: ID! label: String near: Node fetched: String }
            type User implements Node {
              id: ID! label: String near: Node fetched: String
              email: String! level: Level size: Int at: DateTime
            }
            type Workspace implements Node {
              id: ID! label: String near: Node fetched: String
              name: String! levels: [Level!] flag: Boolean share: Float texts: [String] grid: [[Int!]]
              users: [User!]! people: [User] owner: User! parent: Workspace nodes: [Node] perhaps(first: Int): [Workspace]
              later: Workspace laterUsers: [User!]
            }
            type Query { workspace: Workspace workspaces: [Workspace!]! node: Node nodes: [Node] }
            """;

    private static final int ONE_IN = 150;
    private static final String[] LEVELS = {"LOW", "MIDDLE", "HIGH", "OF_ANOTHER_VERSION"};

    /** An object of the graph. */
    record Item(NodeId id, int number) implements Node {}

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
            code.dataFetcher(coordinates(type, "fetched"), (DataFetcher<?>) env -> later(value(env, "label")));
        }
        code.dataFetcher(coordinates("Workspace", "later"), (DataFetcher<?>) env -> later(value(env, "parent")));
        code.dataFetcher(coordinates("Workspace", "laterUsers"), (DataFetcher<?>) env -> later(value(env, "users")));
        Item root = new Item(workspaceId(0), 0);
        code.dataFetcher(coordinates("Query", "workspace"), (DataFetcher<?>) env -> root);
        code.dataFetcher(coordinates("Query", "workspaces"), (DataFetcher<?>) env -> read(root, "perhaps"));
        code.dataFetcher(coordinates("Query", "node"), (DataFetcher<?>) env -> read(root, "near"));
        code.dataFetcher(coordinates("Query", "nodes"), (DataFetcher<?>) env -> later(read(root, "nodes")));
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

    private static DataFetcher<?> fetcher(String field, boolean plain) {
        return plain ? new Plain(field) : (DataFetcher<?>) env -> value(env, field);
    }

    /** Some objects have its details not at hand. */
    private record Plain(String field) implements PlainFetcher {
        @Override
        public @Nullable Object atHand(Object object) {
            return ((Item) object).number() % 29 == 3 ? NOT_AT_HAND : read((Item) object, field);
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) {
            return value(environment, field);
        }
    }

    private static @Nullable Object value(DataFetchingEnvironment env, String field) {
        return read(requireNonNull(env.<Item>getSource()), field);
    }

    private static @Nullable Object read(Item item, String field) {
        Random random = new Random(31L * item.number() + field.hashCode());
        random.nextInt();
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
