package io.orgraph.graph.execution;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The estimated cost of an operation.
 *
 * @param mostCalls the weight of the calls that it makes at most
 * @param fixed where no variable changes it; null where one does
 */
record OperationCost(
        CostOfField fields, long mostCalls, @Nullable Long fixed) {

    static OperationCost of(CostOfField fields, long mostCalls) {
        return new OperationCost(
                fields, mostCalls, fields.dependsOnVariables() ? null : Long.valueOf(fields.with(Map.of(), mostCalls)));
    }

    long with(Map<String, Object> variables) {
        return fixed == null ? fields.with(variables, mostCalls) : fixed;
    }

    /** The path to the most expensive field. */
    String dearest(Map<String, Object> variables) {
        return String.join(".", fields.dearest(variables));
    }
}
