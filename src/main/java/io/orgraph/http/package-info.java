/**
 * GraphQL over HTTP: the way of one request, from its bytes to its answer. The steps on it stand in the inner packages.
 * Nothing here blocks an event loop.
 */
@NullMarked
package io.orgraph.http;

import org.jspecify.annotations.NullMarked;
