/**
 * How the keys of one operation become REST calls: one class for each plan, in a registry created for each operation.
 * Loaders that use loaders need the engine's exhausted dispatching, without which such a query hangs for ever; {@code
 * graph.operation.OperationSetup} switches it on.
 */
@NullMarked
package io.orgraph.loading;

import org.jspecify.annotations.NullMarked;
