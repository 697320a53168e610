/**
 * Settings with their units and checks, and the factories that put adapters behind ports. The only package that may use
 * all others.
 */
@NullMarked
package io.orgraph.config;

import org.jspecify.annotations.NullMarked;
