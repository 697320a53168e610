/** The rules of the architecture, and for each of them a planted violation that it has to catch. */
@NullMarked
package io.orgraph.architecture;

import org.jspecify.annotations.NullMarked;
