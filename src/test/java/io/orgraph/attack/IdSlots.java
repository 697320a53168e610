package io.orgraph.attack;

import static java.util.Objects.requireNonNull;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.orgraph.attack.Ids.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every place of the schema that an id can be given in, found by looking at the schema itself. */
final class IdSlots {
    private static final String CALLS = "id ... on Organization { o: name preferences { supportTeamAccess }"
            + " workspaces { nodes { id } } memberships { nodes { id } } roles { nodes { id } } invitations { nodes { id } } }"
            + " ... on Workspace { w: name memberships { nodes { id access } } roles { nodes { id } } invitations { nodes { id } } }"
            + " ... on User { ue: email organizationMembership { id } } ... on Invitation { ie: email workspace { id } }"
            + " ... on WorkspaceRole { wr: name wd: description } ... on OrganizationRole { or: name }"
            + " ... on WorkspaceMembership { user { we: email } held: roles { wn: name } }"
            + " ... on OrganizationMembership { user { oe: email } } }";
    /** Of some places, what has to be given too for the id to be looked at. */
    private static final Map<String, String> BESIDE = Map.of(
            "updateOrganization organizationId", "name",
            "updateOrganizationRole roleId", "description",
            "updateUserProfile userId", "firstName",
            "updateOwnProfile organizationId", "displayName");

    private final String source;
    private final List<Slot> slots = new ArrayList<>();

    private IdSlots(String source) {
        this.source = source;
    }

    /** All places, for ids of one source. */
    static List<Slot> of(GraphQLSchema schema, String source) {
        IdSlots found = new IdSlots(source);
        List.of("O", "W", "U", "OM", "I", "AE", "AK", "OR", "WR", "WM").forEach(found::node);
        found.others();
        for (GraphQLFieldDefinition field :
                requireNonNull(schema.getMutationType()).getFieldDefinitions()) {
            boolean many =
                    ((GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field.getType())).getFieldDefinition("results")
                            != null;
            found.inputs("mutation", field, "userErrors { code }" + (many ? " results { userErrors { code } }" : ""));
        }
        found.inputs("query", schema.getQueryType().getFieldDefinition("accessPlan"), "token userErrors { code path }");
        return found.slots;
    }

    private void node(String type) {
        add("node", "query($id: ID!) { node(id: $id) { " + CALLS + " }", type, type);
    }

    private void others() {
        add("nodes", "query($id: ID!) { nodes(ids: [$id, $id]) { " + CALLS + " }", "U", "U");
        add("organization", "query($id: ID!) { organization(id: $id) { name } }", "O", "O");
        add("workspace", "query($id: ID!) { workspace(id: $id) { name } }", "W", "W");
    }

    private void add(String where, String document, String type, String name) {
        for (Part part : Ids.partsOf(type, source)) {
            slots.add(new Slot(
                    where + " " + name + " " + part,
                    document,
                    spelling -> Map.of("id", Ids.of(type, source, Map.of(part, spelling)))));
        }
    }

    private void inputs(String operation, GraphQLFieldDefinition field, String selection) {
        GraphQLArgument argument = field.getArgument("input");
        GraphQLInputObjectType input = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(argument.getType());
        String document = operation + "($i: " + input.getName() + "!) { " + field.getName() + "(input: $i) { "
                + selection + " } }";
        for (List<String> path : idsIn(input)) {
            String type = Ids.typeOf(field.getName(), path.get(path.size() - 1));
            for (Part part : Ids.partsOf(type, source)) {
                Filling filling = new Filling(field.getName(), source, part);
                slots.add(new Slot(
                        field.getName() + "." + String.join(".", path) + " " + part,
                        document,
                        spelling -> Map.of("i", filling.filled(input, path, spelling))));
            }
        }
    }

    /** The ways to every ID below an input. */
    private static List<List<String>> idsIn(GraphQLInputObjectType input) {
        List<List<String>> paths = new ArrayList<>();
        for (GraphQLInputObjectField field : input.getFieldDefinitions()) {
            GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
            if (type instanceof GraphQLInputObjectType inner) {
                idsIn(inner)
                        .forEach(path -> paths.add(Stream.concat(Stream.of(field.getName()), path.stream())
                                .toList()));
            } else if (type instanceof GraphQLNamedType named && named.getName().equals("ID")) {
                paths.add(List.of(field.getName()));
            }
        }
        return paths;
    }

    /** Inputs with an id at its place, and whatever else is required, all of which names the same. */
    private record Filling(String operation, String source, Part odd) {
        Map<String, Object> filled(GraphQLInputObjectType input, List<String> path, String spelling) {
            Map<String, Object> object = new LinkedHashMap<>();
            String first = path.isEmpty()
                    ? input.isOneOf() ? input.getFieldDefinitions().get(0).getName() : ""
                    : path.get(0);
            for (GraphQLInputObjectField field : input.getFieldDefinitions()) {
                boolean on = first.equals(field.getName());
                if (on || isRequired(field) || field.getName().equals(BESIDE.get(operation + " " + first))) {
                    object.put(field.getName(), value(field, on && !path.isEmpty() ? path : List.of(), spelling));
                }
            }
            return object;
        }

        private Object value(GraphQLInputObjectField field, List<String> path, String spelling) {
            GraphQLInputType type = (GraphQLInputType) GraphQLTypeUtil.unwrapAll(field.getType());
            Object value = ((GraphQLNamedType) type).getName().equals("ID")
                    ? id(field.getName(), !path.isEmpty(), spelling)
                    : type instanceof GraphQLInputObjectType inner
                            ? filled(inner, path.isEmpty() ? path : path.subList(1, path.size()), spelling)
                            : Ids.usual(field.getName(), type, source);
            return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType())) ? List.of(value) : value;
        }

        /** Who gets whose memberships are two, and only one of them is spelt in an odd way. */
        private String id(String field, boolean on, String spelling) {
            Map<Part, String> spelt = new EnumMap<>(Part.class);
            if (field.equals("fromUserId")) {
                spelt.put(Part.USER, "another");
            }
            if (on || odd != Part.USER) {
                spelt.put(odd, spelling);
            }
            return Ids.of(Ids.typeOf(operation, field), source, spelt);
        }

        private static boolean isRequired(GraphQLInputObjectField field) {
            return GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue();
        }
    }

    /** The variables that hold an id. */
    interface Variables {
        Map<String, ?> with(String spelling);
    }

    /** One place, and the operation that has it. */
    record Slot(String where, String document, Variables variables) {}
}
