/** What one operation is run with: credentials, budget and deadline, loaders, limits. */
@NullMarked
package io.orgraph.graph.operation;

import org.jspecify.annotations.NullMarked;
