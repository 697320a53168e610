/** The ports: one small interface for each capability of a source, and the registry of configured sources. */
@NullMarked
package io.orgraph.source;

import org.jspecify.annotations.NullMarked;
