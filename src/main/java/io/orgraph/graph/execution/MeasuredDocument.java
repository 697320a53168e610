package io.orgraph.graph.execution;

import graphql.execution.preparsed.PreparsedDocumentEntry;
import io.orgraph.graph.projection.DocumentProjections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parsed, validated and measured document.
 *
 * @param projections its plain parts, compiled
 * @param costs the cost of each operation, by name; the empty name for one without
 * @param bytes the memory that it takes, estimated
 */
record MeasuredDocument(
        PreparsedDocumentEntry entry, DocumentProjections projections, Map<String, OperationCost> costs, int bytes) {

    /** Whether it has the operation that the request names; the empty name for none. */
    boolean has(String operation) {
        return costOf(operation) != null;
    }

    /** The estimated cost of the chosen operation; 0 where there is no such operation. */
    long cost(String operation, Map<String, Object> variables) {
        OperationCost cost = costOf(operation);
        return cost == null ? 0 : cost.with(variables);
    }

    /** The path to the most expensive field of the chosen operation. */
    String dearest(String operation, Map<String, Object> variables) {
        OperationCost cost = costOf(operation);
        return cost == null ? "" : cost.dearest(variables);
    }

    private @Nullable OperationCost costOf(String operation) {
        return operation.isEmpty() && costs.size() == 1
                ? costs.values().iterator().next()
                : costs.get(operation);
    }
}
