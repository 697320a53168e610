/**
 * How a component validates its parameters. The exception names the invalid parameter; the code that read the value
 * knows which setting it came from.
 */
@NullMarked
package io.orgraph.validation;

import org.jspecify.annotations.NullMarked;
