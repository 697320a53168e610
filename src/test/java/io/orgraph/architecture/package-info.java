/** The rules that hold the house together, and for each of them a planted violation that it has to catch. */
@NullMarked
package io.orgraph.architecture;

import org.jspecify.annotations.NullMarked;
