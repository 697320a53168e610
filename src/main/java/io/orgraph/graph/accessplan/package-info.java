/** Access plans: computed from current access, shown, and applied. */
@NullMarked
package io.orgraph.graph.accessplan;

import org.jspecify.annotations.NullMarked;
