package io.orgraph.graph;

import io.orgraph.credential.Caller;

/**
 * What one operation is run with: who asks, under which request id, and whether it may change anything (a GET may not).
 */
public record OperationContext(Caller caller, String requestId, boolean queriesOnly) {}
