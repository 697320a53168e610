/** A simulator of the upstream REST APIs, reached over real HTTP on loopback only. */
@NullMarked
package io.orgraph.sandbox;

import org.jspecify.annotations.NullMarked;
