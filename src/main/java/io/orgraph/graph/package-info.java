/** From schema.graphqls to an engine: {@link io.orgraph.graph.Engine} puts the inner packages together, once at start. */
@NullMarked
package io.orgraph.graph;

import org.jspecify.annotations.NullMarked;
