/** The fields that read, a class for each type or group of types. */
@NullMarked
package io.orgraph.graph.query;

import org.jspecify.annotations.NullMarked;
