/**
 * JSON in the form in which it usually comes, read from its bytes straight into records. Whatever else comes is left to the
 * JSON library, which decides what it means: the two never differ in a value.
 */
@NullMarked
package io.orgraph.json;

import org.jspecify.annotations.NullMarked;
