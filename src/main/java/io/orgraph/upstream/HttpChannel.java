package io.orgraph.upstream;

import io.micronaut.core.type.Argument;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.HttpClient;
import java.io.IOException;

/**
 * The connection to a source. Sends each call exactly once. Returns any response of the source; a missing response is a
 * failure as {@link TransportFailures} says.
 */
final class HttpChannel implements Channel {
    private static final Argument<byte[]> BYTES = Argument.of(byte[].class);

    private final HttpClient client;
    private final Requests requests;
    private final TransportFailures failures;

    HttpChannel(HttpClient client, Requests requests, TransportFailures failures) {
        this.client = client;
        this.requests = requests;
        this.failures = failures;
    }

    @Override
    public void send(Call call, Receiver receiver) {
        MutableHttpRequest<Object> request;
        try {
            request = requests.of(call);
        } catch (IOException | RuntimeException bug) {
            receiver.receive(failures.unsent(call, bug));
            return;
        }
        ReplyReceiver response = new ReplyReceiver(call, request, failures, receiver);
        // With the body's type as the error type too, a 4xx or 5xx response is not an exception.
        client.exchange(request, BYTES, BYTES).subscribe(response);
        if (!call.endpoint().writes()) {
            call.inFlight().onCancel(response::cancel);
        }
    }

    @Override
    public String toString() {
        return "HttpChannel";
    }
}
