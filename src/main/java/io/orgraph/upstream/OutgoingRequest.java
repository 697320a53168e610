package io.orgraph.upstream;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.body.CloseableByteBody;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client's request for a call.
 *
 * @param body its bytes, which are the client's as soon as it is given them; null for none
 */
record OutgoingRequest(HttpRequest<?> head, @Nullable CloseableByteBody body) {}
