package io.orgraph.upstream;

/** A call that waits in the queue. */
record QueuedCall(Call call, InFlightCall inFlight, Receiver receiver) {}
