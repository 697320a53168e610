package io.orgraph.contract;

import io.orgraph.testkit.ReceivedRequest;
import io.orgraph.testkit.ScriptedResponse;
import io.orgraph.testkit.ScriptedUpstream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Passes requests on to another server, and its answers back. */
final class Forwarding implements ScriptedUpstream.Script {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What makes a difference to an API; everything else is between one end of a connection and the other. */
    private static final List<String> PASSED_ON = List.of("Authorization", "Cookie", "Accept", "Content-Type");

    private final URI to;

    Forwarding(URI to) {
        this.to = to;
    }

    @Override
    public ScriptedResponse answer(ReceivedRequest asked) {
        try {
            return answered(CLIENT.send(request(asked), BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private HttpRequest request(ReceivedRequest asked) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(to + asked.target()))
                .method(asked.method(), BodyPublishers.ofString(asked.body()));
        PASSED_ON.stream()
                .filter(asked.headers()::containsKey)
                .forEach(name -> request.header(name, asked.header(name)));
        return request.build();
    }

    private static ScriptedResponse answered(HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return ScriptedResponse.of(response.statusCode(), type, response.body());
    }
}
