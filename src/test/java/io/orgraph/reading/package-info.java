/** Reading over HTTP as front ends do: what operations answer, and the REST calls that they make. */
@NullMarked
package io.orgraph.reading;

import org.jspecify.annotations.NullMarked;
