/** The entry point. CONTRIBUTING.md has the map of the packages below it. */
@NullMarked
package io.orgraph;

import org.jspecify.annotations.NullMarked;
