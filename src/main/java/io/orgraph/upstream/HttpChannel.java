package io.orgraph.upstream;

import io.micronaut.http.client.RawHttpClient;
import java.io.IOException;
import java.time.Duration;

/**
 * The connection to a source. Sends each call exactly once. Returns any response of the source; a missing response is a
 * failure as {@link TransportFailures} says.
 */
final class HttpChannel implements Channel {
    private final RawHttpClient client;
    private final Requests requests;
    private final TransportFailures failures;
    private final EventLoops loops;
    private final Duration timeout;

    /** {@code timeout} is for one call, from sending it to the last byte of its response. */
    HttpChannel(
            RawHttpClient client, Requests requests, TransportFailures failures, EventLoops loops, Duration timeout) {
        this.client = client;
        this.requests = requests;
        this.failures = failures;
        this.loops = loops;
        this.timeout = timeout;
    }

    @Override
    public void send(Call call, Receiver receiver) {
        OutgoingRequest request;
        try {
            request = requests.of(call);
        } catch (IOException | RuntimeException bug) {
            receiver.receive(failures.unsent(call, bug));
            return;
        }
        ReplyReceiver response = new ReplyReceiver(call, request.head(), failures, receiver);
        response.endAt(loops.schedule(response::timeOut, timeout));
        client.exchange(request.head(), request.body(), null).subscribe(response);
        if (!call.endpoint().writes()) {
            call.inFlight().onCancel(response::cancel);
        }
    }

    @Override
    public String toString() {
        return "HttpChannel";
    }
}
