/** Changes as a front end makes them, over HTTP, with the sandbox's three APIs behind. */
@NullMarked
package io.orgraph.changing;

import org.jspecify.annotations.NullMarked;
