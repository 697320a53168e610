/**
 * Each fault of an upstream, at each moment, for each kind of operation: what comes of it for whoever asked. It goes in over
 * HTTP, and every call passes a {@link io.orgraph.testkit.FaultServer} in front of the sandbox. What has to come of it is
 * stated in {@code faults/matrix.md}, cell by cell.
 */
@NullMarked
package io.orgraph.faults;

import org.jspecify.annotations.NullMarked;
