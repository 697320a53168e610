/** The ports: one small interface for each thing that a source may be able to do, and the registry of configured sources. */
@NullMarked
package io.orgraph.source;

import org.jspecify.annotations.NullMarked;
