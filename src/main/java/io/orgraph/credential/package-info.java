/** Who asks: secrets that never print, and the credentials one request may use. */
@NullMarked
package io.orgraph.credential;

import org.jspecify.annotations.NullMarked;
