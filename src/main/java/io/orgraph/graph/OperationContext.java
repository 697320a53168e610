package io.orgraph.graph;

import io.orgraph.credential.Allowance;
import io.orgraph.credential.Caller;

/**
 * What one operation is run with: who asks, under which request id, whether it may change anything (a GET may
 * not), and how much it may use.
 */
public record OperationContext(Caller caller, String requestId, boolean queriesOnly, Allowance allowance) {}
