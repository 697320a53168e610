/** The entry point; the map of the packages below it is in CONTRIBUTING.md. */
@NullMarked
package io.orgraph;

import org.jspecify.annotations.NullMarked;
