/**
 * Authentication of callers where the deployment requires it: API keys, signed tokens, and the scopes of each
 * principal. Nothing here blocks, or repeats the key that was sent.
 */
@NullMarked
package io.orgraph.authentication;

import org.jspecify.annotations.NullMarked;
