/** Where browsers and providers go at {@code /session} for OpenID Connect: login, callback, logout. */
@NullMarked
package io.orgraph.http.openid;

import org.jspecify.annotations.NullMarked;
