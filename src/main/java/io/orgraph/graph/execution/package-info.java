/**
 * How a document is parsed, measured, limited and run, and what is measured of it. One entry adds all of it to the
 * engine.
 */
@NullMarked
package io.orgraph.graph.execution;

import org.jspecify.annotations.NullMarked;
