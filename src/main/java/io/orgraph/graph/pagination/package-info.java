/** Relay connections over the lists of the sources: page arguments, cursors, connections. */
@NullMarked
package io.orgraph.graph.pagination;

import org.jspecify.annotations.NullMarked;
