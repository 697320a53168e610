/** A deployment's own web app, served from a folder under the same origin as the graph. */
@NullMarked
package io.orgraph.http.webapp;

import org.jspecify.annotations.NullMarked;
