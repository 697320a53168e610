package io.orgraph.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;

/** One audit of the npm package graphql-http: its id, its sentence, what it asks, and what has to come back. */
record Audit(String id, String sentence, Function<Web, Reply> question, Consumer<Reply> expectation) {

    @Override
    public String toString() {
        return id + " " + sentence;
    }

    /** A POST of JSON without an Accept header. */
    static Function<Web, Reply> post(String json) {
        return web -> web.post(json);
    }

    static Function<Web, Reply> post(String json, String accept) {
        return web -> web.post(json, "Accept", accept);
    }

    /** A GET with a query string made of name, value, name, value. */
    static Function<Web, Reply> get(String accept, String... parameters) {
        StringBuilder path = new StringBuilder("/graphql");
        for (int name = 0; name < parameters.length; name += 2) {
            path.append(name == 0 ? '?' : '&').append(parameters[name]).append('=');
            path.append(URLEncoder.encode(parameters[name + 1], StandardCharsets.UTF_8));
        }
        return web -> web.get(path.toString(), "Accept", accept);
    }

    static Consumer<Reply> status(int status) {
        return reply -> assertThat(reply.status()).isEqualTo(status);
    }

    static Consumer<Reply> statusBetween(int lowest, int highest) {
        return reply -> assertThat(reply.status()).isBetween(lowest, highest);
    }

    static Consumer<Reply> okAs(String mediaType) {
        return status(200)
                .andThen(reply -> assertThat(reply.header("Content-Type")).contains(mediaType));
    }

    static Consumer<Reply> okWithoutErrors() {
        return status(200).andThen(reply -> assertThat(reply.json()).doesNotContainKey("errors"));
    }

    static Consumer<Reply> withoutData() {
        return reply -> assertThat(reply.json()).doesNotContainKey("data");
    }
}
