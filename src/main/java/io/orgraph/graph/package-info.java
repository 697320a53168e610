/** From schema.graphqls to an engine: resolvers by type, global ids, connections and cursors, limits, error presenter. */
@NullMarked
package io.orgraph.graph;

import org.jspecify.annotations.NullMarked;
