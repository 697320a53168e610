/** The credentials that a request sends for sources: secrets that never print, and their fingerprints. */
@NullMarked
package io.orgraph.credential;

import org.jspecify.annotations.NullMarked;
