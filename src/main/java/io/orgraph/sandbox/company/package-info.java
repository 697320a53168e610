/** The one company that every simulated API shows a side of: the same people, by e-mail address, in all of them. */
@NullMarked
package io.orgraph.sandbox.company;

import org.jspecify.annotations.NullMarked;
