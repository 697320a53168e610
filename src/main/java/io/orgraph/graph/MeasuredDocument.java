package io.orgraph.graph;

import graphql.execution.preparsed.PreparsedDocumentEntry;
import java.util.Map;

/**
 * A document that was parsed, validated and measured.
 *
 * @param costs what each of its operations costs, by name; the empty name for one without
 */
record MeasuredDocument(PreparsedDocumentEntry entry, Map<String, CostOfField> costs) {

    /** What the chosen operation is expected to cost; 0 where the request names none that is there. */
    long cost(String operation, Map<String, Object> variables) {
        CostOfField cost = operation.isEmpty() && costs.size() == 1
                ? costs.values().iterator().next()
                : costs.get(operation);
        return cost == null ? 0 : cost.with(variables);
    }
}
