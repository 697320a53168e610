package io.orgraph.graph.operation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation as a client requests it, each part of the right type.
 *
 * @param tellsCost whether the response is to report the cost
 */
public record GraphqlRequest(
        OperationDocument document, @Nullable String operationName, Map<String, Object> variables, boolean tellsCost) {

    /** The same with the text of its document. */
    public GraphqlRequest withText(String text) {
        return new GraphqlRequest(new OperationDocument.Text(text), operationName, variables, tellsCost);
    }
}
