package io.orgraph.graph.execution;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.ResultNodesInfo;
import io.orgraph.budget.OperationBudget;
import io.orgraph.graph.operation.Operation;

/**
 * Limits the size of a response: its values, which are fields and items of lists, counted while it is built; and its
 * characters. The estimate is limited beforehand ({@code orgraph.limits.cost}); this limit applies whatever the sources
 * return.
 *
 * <p>Beyond it the engine puts null everywhere, also where the schema promises a value, and without an error: what
 * exists could not be told from what was left out. So such an operation has no data but an error, and makes no more
 * calls.
 */
public final class AnswerLimit {
    private static final long MOST_CHARACTERS = 16_000_000;

    private final int most;

    public AnswerLimit(int most) {
        this.most = most;
    }

    void begin(ExecutionContext execution) {
        execution.getGraphQLContext().put(ResultNodesInfo.MAX_RESULT_NODES, most);
    }

    /** Ends all waits for calls, and prevents further ones. */
    void endWhereExceeded(ExecutionContext execution) {
        if (execution.getResultNodesInfo().isMaxResultNodesExceeded()) {
            OperationBudget budget =
                    Operation.of(execution.getGraphQLContext()).context().budget();
            if (!budget.isOver()) {
                budget.end();
            }
        }
    }

    /** Whether the response had more values than the limit. */
    static boolean isExceeded(GraphQLContext operation) {
        ResultNodesInfo values = operation.get(ResultNodesInfo.RESULT_NODES_INFO);
        return values != null && values.isMaxResultNodesExceeded();
    }

    /**
     * The response, or the error in its place.
     *
     * @param isChange whether the operation is a mutation
     */
    public ExecutionResult limited(
            ExecutionResult result, AnswerSize size, GraphQLContext operation, boolean isChange) {
        if (isExceeded(operation)) {
            return instead(most + " values", isChange);
        }
        // A long text that is once in memory may be in a response thousands of times.
        return size.characters() > MOST_CHARACTERS ? instead(MOST_CHARACTERS + " characters", isChange) : result;
    }

    private static ExecutionResult instead(String most, boolean isChange) {
        return ExecutionResultImpl.newExecutionResult()
                .data(null)
                .addError(new AnswerTooLarge(most, isChange))
                .build();
    }
}
