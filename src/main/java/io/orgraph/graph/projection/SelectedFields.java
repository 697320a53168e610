package io.orgraph.graph.projection;

import static graphql.schema.GraphQLTypeUtil.unwrapAll;
import static java.util.Objects.requireNonNull;

import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields that are selected beneath a field, by their names. The engine's own selection set normalizes the whole
 * operation first, for each request anew.
 */
public final class SelectedFields {
    private final Map<String, SelectedFields> byName = new LinkedHashMap<>();

    private SelectedFields() {}

    /** What is selected beneath the field that is fetched. */
    public static SelectedFields of(DataFetchingEnvironment env) {
        List<Field> fields = env.getMergedField().getFields();
        FieldProjections compiled = env.getGraphQlContext().get(FieldProjections.class);
        return compiled == null
                ? compiler(env).of(fields, env.getFieldType())
                : compiled.selected(fields, env.getFieldType());
    }

    private static Compiler compiler(DataFetchingEnvironment env) {
        Document document = requireNonNull(env.getDocument());
        Conditions.Choice choice = new Conditions(document).choice(CoercedVariables.of(env.getVariables()));
        return new Compiler(env.getGraphQLSchema(), new SelectionCollector(document, choice));
    }

    public Set<String> names() {
        return byName.keySet();
    }

    /** Whether a field is selected, given by its name and those of the fields above it: {@code "nodes", "roles"}. */
    public boolean contains(String... path) {
        SelectedFields at = this;
        for (String name : path) {
            at = at.byName.get(name);
            if (at == null) {
                return false;
            }
        }
        return true;
    }

    /** Finds what is selected of the objects of each possible type. */
    record Compiler(GraphQLSchema schema, SelectionCollector selections) {

        SelectedFields of(List<Field> fields, GraphQLType type) {
            Set<Selection> below = new LinkedHashSet<>();
            add(below, fields, type);
            return of(below);
        }

        private SelectedFields of(Set<Selection> each) {
            Map<String, Set<Selection>> below = new LinkedHashMap<>();
            each.forEach(selection -> selections
                    .of(selection.type(), selection.of())
                    .values()
                    .forEach(fields -> add(below, fields, selection.type())));
            SelectedFields selected = new SelectedFields();
            below.forEach((name, further) -> selected.byName.put(name, of(further)));
            return selected;
        }

        private void add(Map<String, Set<Selection>> below, List<Field> fields, GraphQLObjectType parent) {
            String name = fields.get(0).getName();
            Set<Selection> further = below.computeIfAbsent(name, first -> new LinkedHashSet<>());
            GraphQLFieldDefinition field = parent.getFieldDefinition(name);
            if (field != null) {
                add(further, fields, field.getType());
            }
        }

        private void add(Set<Selection> selections, List<Field> fields, GraphQLType type) {
            if (unwrapAll(type) instanceof GraphQLObjectType object) {
                selections.add(new Selection(object, fields));
            } else if (unwrapAll(type) instanceof GraphQLInterfaceType several) {
                requireNonNull(schema.getImplementations(several))
                        .forEach(one -> selections.add(new Selection(one, fields)));
            }
        }
    }

    /**
     * What is selected of the objects of one type.
     *
     * @param of the fields whose value they are
     */
    private record Selection(GraphQLObjectType type, List<Field> of) {}
}
