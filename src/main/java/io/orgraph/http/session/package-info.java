/** Sessions over HTTP: signing in and out at {@code /session}, and the session that a request's cookie names. */
@NullMarked
package io.orgraph.http.session;

import org.jspecify.annotations.NullMarked;
