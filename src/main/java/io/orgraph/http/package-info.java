/**
 * GraphQL over HTTP: the way of one request, from its bytes to its response. {@link io.orgraph.http.RequestStack} puts its
 * steps together; what they use is in the inner packages. Nothing here blocks an event loop.
 */
@NullMarked
package io.orgraph.http;

import org.jspecify.annotations.NullMarked;
