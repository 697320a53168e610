/**
 * Operations that are asked of a server with a sandbox before the ones that count. The training run is a server of its own, from
 * which the JVM makes a cache for faster starts: an AOT cache (JEP 483, 514 and 515), or an archive for class data sharing. The
 * warm-up lets the JIT compiler of this process see the same operations.
 */
@NullMarked
package io.orgraph.training;

import org.jspecify.annotations.NullMarked;
