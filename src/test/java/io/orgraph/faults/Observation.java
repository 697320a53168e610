package io.orgraph.faults;

import java.time.Duration;

/**
 * What was seen of a fault.
 *
 * @param text the whole answer
 */
record Observation(MatrixCell cell, Duration took, String text) {}
