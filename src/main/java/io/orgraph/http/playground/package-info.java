/** The playground, served from this server alone. */
@NullMarked
package io.orgraph.http.playground;

import org.jspecify.annotations.NullMarked;
