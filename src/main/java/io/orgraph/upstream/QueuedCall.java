package io.orgraph.upstream;

import java.util.concurrent.Executor;

/**
 * A call that waits in the queue.
 *
 * @param loop runs tasks where the call was asked for
 */
record QueuedCall(Call call, InFlightCall inFlight, Receiver receiver, Executor loop) {}
