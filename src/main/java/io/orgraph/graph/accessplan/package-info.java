/** Access plans: compared with what is, shown, and applied. */
@NullMarked
package io.orgraph.graph.accessplan;

import org.jspecify.annotations.NullMarked;
