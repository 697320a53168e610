/**
 * Writes: each is sent at most once and never repeated automatically, alone or as one of many. Access plans: the state
 * read for them, and their execution.
 */
@NullMarked
package io.orgraph.change;

import org.jspecify.annotations.NullMarked;
