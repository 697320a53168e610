/** The playground in a real browser, with every request to the outside refused. */
@NullMarked
package io.orgraph.playground;

import org.jspecify.annotations.NullMarked;
