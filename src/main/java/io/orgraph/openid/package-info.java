/**
 * Sign-in of people by OpenID Connect providers: what is asked of a provider, how what it answers is verified, and what
 * its groups mean here. Nothing here blocks, and no token prints.
 */
@NullMarked
package io.orgraph.openid;

import org.jspecify.annotations.NullMarked;
