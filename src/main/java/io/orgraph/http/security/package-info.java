/**
 * Where a request comes from and whether it is allowed: hosts, cross-site requests, keys and tokens, credentials,
 * addresses.
 */
@NullMarked
package io.orgraph.http.security;

import org.jspecify.annotations.NullMarked;
