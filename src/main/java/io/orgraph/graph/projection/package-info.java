/**
 * What a document selects, compiled once: queries are read from objects and fetched by it, with no future, environment and
 * step of the engine for each field. Errors are left to the engine.
 */
@NullMarked
package io.orgraph.graph.projection;

import org.jspecify.annotations.NullMarked;
