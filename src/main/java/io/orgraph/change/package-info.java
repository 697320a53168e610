/** Writes: one class a change. Never batched into one another, and never repeated by themselves. */
@NullMarked
package io.orgraph.change;

import org.jspecify.annotations.NullMarked;
