/**
 * Authentication of callers where the deployment asks for it: API keys, signed tokens, and the scopes of each principal. It
 * blocks nothing, and never repeats what was shown to it.
 */
@NullMarked
package io.orgraph.authentication;

import org.jspecify.annotations.NullMarked;
