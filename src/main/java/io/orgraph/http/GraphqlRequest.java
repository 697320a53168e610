package io.orgraph.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation as the client sent it, each part of the right kind.
 *
 * @param tellsCost whether the answer is to tell the expected cost
 */
record GraphqlRequest(String query, @Nullable String operationName, Map<String, Object> variables, boolean tellsCost) {}
