/** What the process writes of itself: in which form, and how much at most. */
@NullMarked
package io.orgraph.log;

import org.jspecify.annotations.NullMarked;
