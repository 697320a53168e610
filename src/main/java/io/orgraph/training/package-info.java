/**
 * The training run from which the JVM makes a cache for faster starts: an AOT cache (JEP 483, 514 and 515), or an archive for
 * class data sharing. It starts a server of its own with a sandbox, asks it operations, and ends it.
 */
@NullMarked
package io.orgraph.training;

import org.jspecify.annotations.NullMarked;
