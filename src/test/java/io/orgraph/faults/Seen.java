package io.orgraph.faults;

import java.time.Duration;

/**
 * What was seen of a fault.
 *
 * @param text the whole answer
 */
record Seen(Cell cell, Duration took, String text) {}
