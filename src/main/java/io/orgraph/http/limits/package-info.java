/** Limits of what is admitted: admission control, rate limits, and the graceful shutdown that ends admission. */
@NullMarked
package io.orgraph.http.limits;

import org.jspecify.annotations.NullMarked;
