package io.orgraph.bench.passthrough;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.runtime.Micronaut;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Answers with the upstream's list of workspaces as it came, by the HTTP server and the HTTP client that Orgraph has. */
@Controller
class PassThrough {
    private static final Argument<byte[]> BYTES = Argument.of(byte[].class);

    private final HttpClient upstream;

    PassThrough(@Client("upstream") HttpClient upstream) {
        this.upstream = upstream;
    }

    public static void main(String[] arguments) {
        Micronaut.build(arguments)
                .banner(false)
                .properties(Map.of(
                        "micronaut.server.host", "127.0.0.1",
                        "micronaut.server.port", System.getProperty("peer.port"),
                        "micronaut.http.services.upstream.url", System.getProperty("peer.upstream"),
                        "micronaut.http.services.upstream.pool.max-concurrent-http1-connections", 256,
                        "micronaut.metrics.enabled", false,
                        "endpoints.all.enabled", false,
                        "graphql.enabled", false))
                .start();
    }

    @Get(value = "/organizations/workspaces", produces = MediaType.APPLICATION_JSON)
    Publisher<HttpResponse<byte[]>> workspaces(@Header(HttpHeaders.AUTHORIZATION) String credential) {
        HttpRequest<?> request =
                HttpRequest.GET("/organizations/workspaces").header(HttpHeaders.AUTHORIZATION, credential);
        return Mono.from(upstream.exchange(request, BYTES)).map(answer -> HttpResponse.ok(answer.body()));
    }
}
