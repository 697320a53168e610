/** A small HTTP server on loopback with requests, replies and routes as values; it knows no API. */
@NullMarked
package io.orgraph.sandbox.http;

import org.jspecify.annotations.NullMarked;
