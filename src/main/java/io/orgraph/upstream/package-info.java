/**
 * The only way out over HTTP. A call is an {@link io.orgraph.upstream.Endpoint} with ids in it; its result is a
 * response or a failure, never an exception, and no text, host or header of an upstream is in a failure or a log line.
 * {@link io.orgraph.upstream.Upstreams} puts the channels of a call together.
 */
@NullMarked
package io.orgraph.upstream;

import org.jspecify.annotations.NullMarked;
