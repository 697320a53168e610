/**
 * Plain parts of an operation, compiled once for its document and read from the objects without the engine: no future, no
 * environment and no step for each field. Whatever needs a call, an argument or an error is left to the engine.
 */
@NullMarked
package io.orgraph.graph.projection;

import org.jspecify.annotations.NullMarked;
