package io.orgraph.testkit;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A document in which every object tells its type and, where it has one, its id: so its answer falls into {@link Facts}. */
public final class IdentifiedDocument {
    private final GraphQLSchema schema;
    private final Document document;
    private final Map<String, ?> variables;

    public IdentifiedDocument(GraphQLSchema schema, String document, Map<String, ?> variables) {
        this.schema = schema;
        this.variables = variables;
        Document parsed = Parser.parse(document);
        Document.Builder identified = Document.newDocument();
        parsed.getDefinitions().forEach(definition -> identified.definition(identified(definition)));
        this.document = identified.build();
    }

    public String text() {
        return AstPrinter.printAst(document);
    }

    public boolean isMutation() {
        return operation().getOperation() == OperationDefinition.Operation.MUTATION;
    }

    /** Adds what the answer tells; of a mutation what its last change tells, since it is true after all of them. */
    public void read(GraphAnswer answer, String place, Facts facts) {
        if (answer.json().get("data") instanceof Map<?, ?> data) {
            new Reading(facts, place, failed(answer)).root(data);
        }
    }

    private OperationDefinition operation() {
        return document.getDefinitionsOfType(OperationDefinition.class).get(0);
    }

    private String root(OperationDefinition operation) {
        return operation.getOperation() == OperationDefinition.Operation.MUTATION ? "Mutation" : "Query";
    }

    private Definition<?> identified(Definition<?> definition) {
        if (definition instanceof OperationDefinition operation) {
            return operation.transform(to -> to.selectionSet(identified(operation.getSelectionSet(), root(operation))));
        }
        return definition instanceof FragmentDefinition fragment
                ? fragment.transform(to -> to.selectionSet(identified(
                        fragment.getSelectionSet(), fragment.getTypeCondition().getName())))
                : definition;
    }

    private SelectionSet identified(SelectionSet set, String type) {
        List<Selection<?>> selections = new ArrayList<>();
        selections.add(new Field("__typename"));
        if (schema.getType(type) instanceof GraphQLFieldsContainer container
                && container.getFieldDefinition("id") != null) {
            selections.add(new Field("id"));
            if (type.endsWith("Role")) {
                selections.add(new Field("sourceId"));
            }
        }
        set.getSelections().forEach(selection -> selections.add(identified(selection, type)));
        return new SelectionSet(selections);
    }

    private Selection<?> identified(Selection<?> selection, String type) {
        if (selection instanceof InlineFragment fragment) {
            TypeName on = fragment.getTypeCondition();
            return fragment.transform(
                    to -> to.selectionSet(identified(fragment.getSelectionSet(), on == null ? type : on.getName())));
        }
        SelectionSet of = selection instanceof Field field ? field.getSelectionSet() : null;
        if (selection instanceof Field field && of != null) {
            GraphQLFieldsContainer container = (GraphQLFieldsContainer) Objects.requireNonNull(schema.getType(type));
            GraphQLCompositeType inner = (GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(
                    container.getFieldDefinition(field.getName()).getType());
            return field.transform(to -> to.selectionSet(identified(of, inner.getName())));
        }
        return selection;
    }

    /** The path of every error: what stands there is no fact, and neither is a null above it. */
    private static List<String> failed(GraphAnswer answer) {
        return answer.errors().stream()
                .map(error -> Json.at(error, "path") instanceof List<?> path
                        ? path.stream().map(step -> "." + step).collect(Collectors.joining())
                        : "")
                .toList();
    }

    /** One answer, read with what was selected. */
    private final class Reading {
        private final Facts facts;
        private final String place;
        private final List<String> failed;

        Reading(Facts facts, String place, List<String> failed) {
            this.facts = facts;
            this.place = place;
            this.failed = failed;
        }

        void root(Map<?, ?> data) {
            List<Field> fields =
                    new ArrayList<>(fields(operation().getSelectionSet(), isMutation() ? "Mutation" : "Query"));
            fields.removeIf(field -> field.getName().equals("__typename"));
            if (isMutation()) {
                fields.subList(0, fields.size() - 1).clear();
            }
            fields.forEach(field ->
                    value(null, key(field), data.get(field.getResultKey()), field, "." + field.getResultKey()));
        }

        private void value(Facts.@Nullable Subject of, String key, @Nullable Object value, Field field, String path) {
            if (value instanceof List<?> items) {
                tell(of, key + ".size", items.size(), path);
                for (int i = 0; i < items.size(); i++) {
                    value(of, key + "." + i, items.get(i), field, path + "." + i);
                }
            } else if (value instanceof Map<?, ?> object && field.getSelectionSet() != null) {
                object(of, key, object, field, path);
            } else {
                tell(of, key, value, path);
            }
        }

        private void object(Facts.@Nullable Subject of, String key, Map<?, ?> object, Field field, String path) {
            String type = String.valueOf(object.get("__typename"));
            boolean isNode = object.get("id") != null;
            if (isNode) {
                tell(of, key, object.get("id"), path);
            }
            Facts.Subject subject = isNode ? new Facts.Subject(type, String.valueOf(object.get("id"))) : of;
            if (isNode) {
                tell(subject, "id", object.get("id"), path);
            }
            for (Field inner : fields(field.getSelectionSet(), type)) {
                String innerKey = isNode ? key(inner) : key + "." + key(inner);
                value(subject, innerKey, object.get(inner.getResultKey()), inner, path + "." + inner.getResultKey());
            }
        }

        private void tell(Facts.@Nullable Subject of, String key, @Nullable Object value, String path) {
            boolean isFailed = failed.contains(path)
                    || (value == null && failed.stream().anyMatch(error -> error.startsWith(path)));
            if (of != null && !isFailed) {
                facts.add(of, key, String.valueOf(value), place + path);
            }
        }
    }

    /** The fields that an object of that type answers with. */
    private List<Field> fields(@Nullable SelectionSet set, String type) {
        List<Field> fields = new ArrayList<>();
        for (Selection<?> selection : set == null ? List.<Selection<?>>of() : List.copyOf(set.getSelections())) {
            if (selection instanceof Field field) {
                fields.add(field);
            } else if (selection instanceof InlineFragment fragment && isOf(type, fragment.getTypeCondition())) {
                fields.addAll(fields(fragment.getSelectionSet(), type));
            } else if (selection instanceof FragmentSpread spread) {
                fragment(spread.getName())
                        .filter(fragment -> isOf(type, fragment.getTypeCondition()))
                        .ifPresent(fragment -> fields.addAll(fields(fragment.getSelectionSet(), type)));
            }
        }
        return fields;
    }

    private Optional<FragmentDefinition> fragment(String name) {
        return document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(fragment -> fragment.getName().equals(name))
                .findFirst();
    }

    private boolean isOf(String type, @Nullable TypeName condition) {
        return condition == null
                || condition.getName().equals(type)
                || (schema.getType(condition.getName()) instanceof GraphQLInterfaceType as
                        && schema.getType(type) instanceof GraphQLObjectType object
                        && schema.isPossibleType(as, object));
    }

    /** A field's name, with its arguments in the order of their names. */
    private String key(Field field) {
        Map<String, String> arguments = new LinkedHashMap<>();
        field.getArguments().stream()
                .sorted(Comparator.comparing(Argument::getName))
                .forEach(argument -> arguments.put(argument.getName(), text(argument.getValue())));
        return arguments.isEmpty() ? field.getName() : field.getName() + arguments;
    }

    private String text(Value<?> value) {
        return value instanceof VariableReference variable
                ? String.valueOf(variables.get(variable.getName()))
                : AstPrinter.printAst(value);
    }
}
