/** What one operation is run with: who asks, its budget and deadline, its loaders, the limits that hold for it. */
@NullMarked
package io.orgraph.graph.operation;

import org.jspecify.annotations.NullMarked;
