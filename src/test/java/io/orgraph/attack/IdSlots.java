package io.orgraph.attack;

import static java.util.Objects.requireNonNull;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Every place of the schema that an id can be given in, found by looking at the schema itself. */
final class IdSlots {
    private static final String CALLS = "id ... on Organization { name preferences { supportTeamAccess }"
            + " workspaces { nodes { id } } memberships { nodes { id } } roles { nodes { id } } invitations { nodes { id } } }"
            + " ... on Workspace { name memberships { nodes { id access } } roles { nodes { id } } invitations { nodes { id } } }"
            + " ... on User { email organizationMembership { id } } ... on Invitation { workspace { id } }"
            + " ... on WorkspaceRole { description } ... on OrganizationRole { name }";

    private final String source;
    private final List<Slot> slots = new ArrayList<>();

    private IdSlots(String source) {
        this.source = source;
    }

    /** All places, for ids of one source. */
    static List<Slot> of(GraphQLSchema schema, String source) {
        IdSlots found = new IdSlots(source);
        List.of("O", "W", "U", "OM", "I", "OR", "WR", "WM").forEach(found::node);
        found.others();
        for (GraphQLFieldDefinition field :
                requireNonNull(schema.getMutationType()).getFieldDefinitions()) {
            found.inputs("mutation", field, "userErrors { code }");
        }
        found.inputs("query", schema.getQueryType().getFieldDefinition("accessPlan"), "token");
        return found.slots;
    }

    private void node(String type) {
        add("node", "query($id: ID!) { node(id: $id) { " + CALLS + " } }", type, id -> Map.of("id", id));
    }

    private void others() {
        add("nodes", "query($id: ID!) { nodes(ids: [$id, $id]) { " + CALLS + " } }", "U", id -> Map.of("id", id));
        add("organization", "query($id: ID!) { organization(id: $id) { name } }", "O", id -> Map.of("id", id));
        add("workspace", "query($id: ID!) { workspace(id: $id) { name } }", "W", id -> Map.of("id", id));
    }

    private void inputs(String operation, GraphQLFieldDefinition field, String selection) {
        GraphQLArgument argument = field.getArgument("input");
        GraphQLInputObjectType input = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(argument.getType());
        String document = operation + "($i: " + input.getName() + "!) { " + field.getName() + "(input: $i) { "
                + selection + " } }";
        for (List<String> path : idsIn(input)) {
            for (String type : Ids.typesOf(path.get(path.size() - 1))) {
                String where = field.getName() + "." + String.join(".", path);
                add(where, document, type, id -> Map.of("i", filled(input, path, id)));
            }
        }
    }

    /** The ways to every ID below an input. */
    private static List<List<String>> idsIn(GraphQLInputObjectType input) {
        List<List<String>> paths = new ArrayList<>();
        for (GraphQLInputObjectField field : input.getFieldDefinitions()) {
            GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
            if (type instanceof GraphQLInputObjectType inner) {
                idsIn(inner).forEach(path -> paths.add(Ids.before(field.getName(), path)));
            } else if (type instanceof GraphQLNamedType named && named.getName().equals("ID")) {
                paths.add(List.of(field.getName()));
            }
        }
        return paths;
    }

    /** The input with the id at its place, and whatever else is required. */
    private Map<String, Object> filled(GraphQLInputObjectType input, List<String> path, String id) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (GraphQLInputObjectField field : input.getFieldDefinitions()) {
            boolean on = !path.isEmpty() && path.get(0).equals(field.getName());
            if (on || isRequired(field)) {
                object.put(field.getName(), value(field, on ? path : List.of(), id));
            }
        }
        return object;
    }

    private static boolean isRequired(GraphQLInputObjectField field) {
        return GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue();
    }

    private Object value(GraphQLInputObjectField field, List<String> path, String id) {
        GraphQLInputType type = (GraphQLInputType) GraphQLTypeUtil.unwrapAll(field.getType());
        List<String> rest = path.isEmpty() ? path : path.subList(1, path.size());
        Object value = type instanceof GraphQLInputObjectType inner
                ? filled(inner, rest, id)
                : path.isEmpty() ? Ids.usual(field.getName(), type, source) : id;
        return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType())) ? List.of(value) : value;
    }

    private void add(String where, String document, String type, UnaryVariables variables) {
        int parts = Ids.partsOf(type, source);
        for (int part = 0; part < parts; part++) {
            int at = part;
            UnaryOperator<String> id = spelling -> Ids.of(type, source, at, spelling);
            slots.add(new Slot(where + " " + type + at, document, spelling -> variables.with(id.apply(spelling))));
        }
    }

    /** The variables that hold an id. */
    interface UnaryVariables {
        Map<String, ?> with(String id);
    }

    /** One place, and the operation that has it. */
    record Slot(String where, String document, UnaryVariables variables) {}
}
