/**
 * The only way out over HTTP. A call is an {@link io.orgraph.upstream.Endpoint} with ids in it; what comes back is an
 * answer or a failure, never an exception, and nothing of an upstream's text, host or headers is in a failure or a log
 * line. {@link io.orgraph.upstream.Upstreams} puts the channels of a call together.
 */
@NullMarked
package io.orgraph.upstream;

import org.jspecify.annotations.NullMarked;
