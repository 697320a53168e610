/**
 * GraphQL over HTTP: the path of one request, from its bytes to its response. Its steps are in the inner packages.
 * Nothing here blocks an event loop.
 */
@NullMarked
package io.orgraph.http;

import org.jspecify.annotations.NullMarked;
