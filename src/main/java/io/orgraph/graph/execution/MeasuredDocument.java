package io.orgraph.graph.execution;

import graphql.execution.preparsed.PreparsedDocumentEntry;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document that was parsed, validated and measured.
 *
 * @param costs what each of its operations costs, by name; the empty name for one without
 * @param bytes that it takes to keep it, about
 */
record MeasuredDocument(PreparsedDocumentEntry entry, Map<String, CostOfField> costs, int bytes) {

    /** Whether the operation that a request names is there; it names none by the empty name. */
    boolean has(String operation) {
        return costOf(operation) != null;
    }

    /** What the chosen operation is expected to cost, where its calls count so much at most; 0 where it is not there. */
    long cost(String operation, Map<String, Object> variables, long mostCalls) {
        CostOfField cost = costOf(operation);
        return cost == null ? 0 : cost.with(variables, mostCalls);
    }

    /** The names on the way to the field of the chosen operation that most of its cost is for. */
    String dearest(String operation, Map<String, Object> variables) {
        CostOfField cost = costOf(operation);
        return cost == null ? "" : String.join(".", cost.dearest(variables));
    }

    private @Nullable CostOfField costOf(String operation) {
        return operation.isEmpty() && costs.size() == 1
                ? costs.values().iterator().next()
                : costs.get(operation);
    }
}
