/**
 * The transport: GraphQL over HTTP, credentials and request ids from headers, the playground, and one form for every
 * error that happens outside of the engine. Nothing here blocks an event loop.
 */
@NullMarked
package io.orgraph.http;

import org.jspecify.annotations.NullMarked;
