/**
 * A small house in which every rule is broken once. Nothing here is used: the architecture tests read its classes, and
 * fail if a rule lets one pass.
 */
@NullMarked
package io.orgraph.architecture.planted;

import org.jspecify.annotations.NullMarked;
