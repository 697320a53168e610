/**
 * How a document is parsed, measured, limited and run, and what is measured of it. One entry puts all of it on the
 * engine.
 */
@NullMarked
package io.orgraph.graph.execution;

import org.jspecify.annotations.NullMarked;
