/** Ports, and what they say of themselves. */
@NullMarked
package io.orgraph.source;

import org.jspecify.annotations.NullMarked;
