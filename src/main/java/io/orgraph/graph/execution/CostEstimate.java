package io.orgraph.graph.execution;

import static java.util.Objects.requireNonNull;

import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.orgraph.graph.execution.CostOfField.Expected;
import io.orgraph.graph.execution.CostOfField.Size;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Estimates the cost of a valid document's operations before they run, by the directives {@code @cost} and {@code
 * @listSize} of the schema. A long name or alias costs more, since the response repeats it. A fragment costs wherever
 * it is spread, both branches of an {@code @include} cost, and no field is exempt by its name.
 */
final class CostEstimate {
    private static final BigInteger LARGEST = BigInteger.valueOf(Integer.MAX_VALUE);

    private final GraphQLSchema schema;
    private final CostWeights weights;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, @Nullable Value<?>> defaults = new HashMap<>();
    private final Map<String, CostOfField> ofFragments = new HashMap<>();
    private int parts;

    CostEstimate(GraphQLSchema schema, CostWeights weights, Document document) {
        this.schema = schema;
        this.weights = weights;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** Everything that the operation selects, as if it were one field. */
    CostOfField of(OperationDefinition operation) {
        GraphQLCompositeType root = operation.getOperation() == OperationDefinition.Operation.MUTATION
                ? requireNonNull(schema.getMutationType())
                : schema.getQueryType();
        ofFragments.clear();
        defaults.clear();
        operation
                .getVariableDefinitions()
                .forEach(variable -> defaults.put(variable.getName(), variable.getDefaultValue()));
        return all(operation.getSelectionSet(), root);
    }

    /** The number of parts of the costs. */
    int parts() {
        return parts;
    }

    /** Everything that is selected, as if it were one field. */
    private CostOfField all(SelectionSet set, GraphQLCompositeType parent) {
        List<CostOfField> below = new ArrayList<>();
        selections(set, parent, below);
        parts++;
        return CostOfField.all(below);
    }

    /** Computed once for each operation, whose variables it may use. */
    private CostOfField fragment(String name) {
        CostOfField known = ofFragments.get(name);
        if (known == null) {
            FragmentDefinition fragment = requireNonNull(fragments.get(name));
            known = all(
                    fragment.getSelectionSet(),
                    composite(fragment.getTypeCondition().getName()));
            ofFragments.put(name, known);
        }
        return known;
    }

    private void selections(@Nullable SelectionSet set, GraphQLCompositeType parent, List<CostOfField> into) {
        if (set != null) {
            for (Selection<?> selection : set.getSelections()) {
                selection(selection, parent, into);
            }
        }
    }

    private void selection(Selection<?> selection, GraphQLCompositeType parent, List<CostOfField> into) {
        if (selection instanceof Field field) {
            into.add(field(field, parent));
        } else if (selection instanceof InlineFragment inline) {
            GraphQLCompositeType type = inline.getTypeCondition() == null
                    ? parent
                    : composite(inline.getTypeCondition().getName());
            selections(inline.getSelectionSet(), type, into);
        } else if (selection instanceof FragmentSpread spread) {
            into.add(fragment(spread.getName()));
        }
    }

    private CostOfField field(Field field, GraphQLCompositeType parent) {
        GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, parent, field.getName());
        CostWeights.Weight weight = weights.of(definition);
        List<CostOfField> below = new ArrayList<>();
        if (weight.eachItem()) {
            below.add(CostOfField.ITEM);
        }
        GraphQLOutputType output = definition.getType();
        GraphQLType type = GraphQLTypeUtil.unwrapAll(output);
        if (type instanceof GraphQLCompositeType inner) {
            selections(field.getSelectionSet(), inner, below);
        }
        parts++;
        return weighed(field, weight, isRoot(parent), below);
    }

    /**
     * The calls of a root field are made once each and have no bound as those below lists have: a plan takes work for
     * each.
     */
    private CostOfField weighed(Field field, CostWeights.Weight weight, boolean root, List<CostOfField> below) {
        long own = weight.own() + CostWeights.ofName(field.getResultKey().length());
        Size size = size(field, weight);
        return root
                ? new CostOfField(field.getName(), own + CostWeights.OBJECT * weight.calls(), 0, size, below)
                : new CostOfField(field.getName(), own, weight.calls(), size, below);
    }

    private boolean isRoot(GraphQLCompositeType parent) {
        return parent.equals(schema.getQueryType()) || parent.equals(schema.getMutationType());
    }

    /** The value of the slicing argument, as a literal or by a variable; otherwise the schema's assumption. */
    private Size size(Field field, CostWeights.Weight weight) {
        for (String name : weight.slicing()) {
            for (Argument argument : field.getArguments()) {
                if (argument.getName().equals(name)) {
                    return size(argument.getValue(), weight.expected());
                }
            }
        }
        return new Size(weight.expected().assumed(), null, weight.expected());
    }

    private Size size(Value<?> value, Expected expected) {
        if (value instanceof VariableReference variable) {
            Value<?> otherwise = defaults.get(variable.getName());
            long fixed = otherwise == null ? expected.assumed() : literal(otherwise, expected);
            return new Size(fixed, variable.getName(), expected);
        }
        return new Size(literal(value, expected), null, expected);
    }

    private static long literal(Value<?> value, Expected expected) {
        if (value instanceof IntValue number) {
            return expected.ofAsked(
                    number.getValue().min(LARGEST).max(BigInteger.ZERO).longValue());
        }
        return value instanceof ArrayValue list ? list.getValues().size() : expected.assumed();
    }

    private GraphQLCompositeType composite(String name) {
        return (GraphQLCompositeType) requireNonNull(schema.getType(name));
    }
}
