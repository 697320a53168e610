/** Who asks: secrets that never print, the credentials one request may use, and how much one operation may. */
@NullMarked
package io.orgraph.credential;

import org.jspecify.annotations.NullMarked;
