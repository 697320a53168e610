/** The credentials that a request brings for sources: secrets that never print, and their fingerprints. */
@NullMarked
package io.orgraph.credential;

import org.jspecify.annotations.NullMarked;
