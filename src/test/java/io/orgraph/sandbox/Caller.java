package io.orgraph.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Somebody who calls one API over real HTTP; paths are sent as they are written. */
public record Caller(URI base, @Nullable String authorization, Map<String, String> headers) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Caller(URI base, @Nullable String authorization) {
        this(base, authorization, Map.of());
    }

    /** A text as part of a query. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The same caller with one header more. */
    public Caller with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Caller(base, authorization, more);
    }

    /** What came back. */
    public record Answer(int status, String contentType, String body) {
        public Json json() {
            return Json.parsed(body);
        }

        /** The code of the one error in the envelope. */
        public String code() {
            return json().at("errors").items().get(0).at("code").text();
        }

        static Answer of(HttpResponse<String> response) {
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(response.statusCode(), type, response.body());
        }
    }

    public Answer get(String path) {
        return Answer.of(send("GET", path, ""));
    }

    public Answer put(String path, String body) {
        return Answer.of(send("PUT", path, body));
    }

    public Answer post(String path, String body) {
        return Answer.of(send("POST", path, body));
    }

    public Answer patch(String path, String body) {
        return Answer.of(send("PATCH", path, body));
    }

    public Answer delete(String path) {
        return Answer.of(send("DELETE", path, ""));
    }

    public HttpResponse<String> send(String method, String path, String body) {
        return sent(request(method, path, body), BodyHandlers.ofString());
    }

    /** Like sending without a body, but what comes back need not be text. */
    public HttpResponse<byte[]> bytes(String method, String path) {
        return sent(request(method, path, ""), BodyHandlers.ofByteArray());
    }

    public CompletableFuture<HttpResponse<String>> later(String path) {
        return later("GET", path, "");
    }

    public CompletableFuture<HttpResponse<String>> later(String method, String path, String body) {
        return CLIENT.sendAsync(request(method, path, body), BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> sent(HttpRequest request, BodyHandler<T> handler) {
        try {
            return CLIENT.send(request, handler);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private HttpRequest request(String method, String path, String body) {
        var content = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(URI.create(base + path)).method(method, content);
        headers.forEach(request::header);
        return (authorization == null ? request : request.header("Authorization", authorization)).build();
    }
}
