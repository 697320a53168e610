/** What the fields of the graph are made of: wiring by type, global ids, scalars, results and errors. */
@NullMarked
package io.orgraph.graph.schema;

import org.jspecify.annotations.NullMarked;
