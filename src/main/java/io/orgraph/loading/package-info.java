/**
 * How the keys of one operation become REST calls: one class a plan, a registry made new for each operation. Loaders that
 * follow loaders need the engine's exhausted dispatching, without which such a query hangs for ever;
 * {@code graph.operation.OperationSetup} switches it on.
 */
@NullMarked
package io.orgraph.loading;

import org.jspecify.annotations.NullMarked;
