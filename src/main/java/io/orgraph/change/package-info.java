/**
 * Writes: each is sent once at most and never repeated by itself, alone or as one of many. Access plans: what is read for
 * them, and their execution.
 */
@NullMarked
package io.orgraph.change;

import org.jspecify.annotations.NullMarked;
