/** Expected failures as values: what went wrong, at which source, and whether trying again can help. */
@NullMarked
package io.orgraph.failure;

import org.jspecify.annotations.NullMarked;
