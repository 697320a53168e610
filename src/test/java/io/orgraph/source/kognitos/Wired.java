package io.orgraph.source.kognitos;

import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import io.orgraph.credential.Credential;
import io.orgraph.credential.Secret;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.model.SourceName;
import io.orgraph.source.kognitos.KognitosSettings.Workspaces;
import io.orgraph.upstream.UpstreamSettings;
import io.orgraph.upstream.Upstreams;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The adapter on the whole way out, with the HTTP client of a real application context. */
final class Wired implements AutoCloseable {
    static final SourceName SOURCE = new SourceName("automation");
    static final Credential SOMEBODY = Credential.of(Secret.of("any-form-of-token.will_do"));

    private final ApplicationContext context = ApplicationContext.run();
    private final Upstreams upstreams;

    Wired() {
        upstreams = new Upstreams(context, context.getBean(ObjectMapper.class));
    }

    Kognitos to(URI url) {
        return to(url, Workspaces.ALL);
    }

    Kognitos to(URI url, Workspaces workspaces) {
        return new Kognitos(
                new KognitosSettings(SOURCE, workspaces),
                upstreams.connect(UpstreamSettings.of(SOURCE, url), new KognitosErrors()));
    }

    static <T> T given(CompletableFuture<? extends Answer<? extends T>> future) {
        return soon(future).<T>fold(value -> value, failure -> {
            throw new AssertionError("Not an answer: " + failure);
        });
    }

    static Failure failure(CompletableFuture<? extends Answer<?>> future) {
        return soon(future)
                .fold(
                        value -> {
                            throw new AssertionError("Not a failure: " + value);
                        },
                        failure -> failure);
    }

    @Override
    public void close() {
        upstreams.close();
        context.close();
    }

    /** Waits for what comes over a socket, but not for ever. */
    private static <T> T soon(CompletableFuture<T> future) {
        return future.orTimeout(30, TimeUnit.SECONDS).join();
    }
}
