/** Expected failures as values: what went wrong, at which source, and whether a retry can help. */
@NullMarked
package io.orgraph.failure;

import org.jspecify.annotations.NullMarked;
