/**
 * Who may ask where the deployment asks: callers told by a key or a signed token, and what each may do. It blocks
 * nothing, and never repeats what was shown to it.
 */
@NullMarked
package io.orgraph.caller;

import org.jspecify.annotations.NullMarked;
