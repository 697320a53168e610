/** Settings with their units and checks, and the factories that put adapters behind ports. The only place that knows all. */
@NullMarked
package io.orgraph.config;

import org.jspecify.annotations.NullMarked;
