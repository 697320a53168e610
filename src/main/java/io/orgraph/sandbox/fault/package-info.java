/** Faults on demand: a test says which calls go wrong, how and how often. */
@NullMarked
package io.orgraph.sandbox.fault;

import org.jspecify.annotations.NullMarked;
