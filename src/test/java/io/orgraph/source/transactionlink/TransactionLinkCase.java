package io.orgraph.source.transactionlink;

import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import io.orgraph.credential.Credential;
import io.orgraph.credential.Secret;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.SourceName;
import io.orgraph.upstream.Timeouts;
import io.orgraph.upstream.UpstreamSettings;
import io.orgraph.upstream.Upstreams;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The adapter with the whole way out behind it, as the application puts it together. */
abstract class TransactionLinkCase {
    static final SourceName SOURCE = new SourceName("people");
    static final OrganizationId ORGANIZATION = OrganizationId.ofCredential(SOURCE);
    static final Credential TOKEN = Credential.of(Secret.of("tot_any-form"));

    private static ApplicationContext context;
    private static Upstreams upstreams;
    static ScriptedUpstream upstream;
    static TransactionLink scripted;

    @BeforeAll
    static void connect() {
        context = ApplicationContext.run();
        upstreams = new Upstreams(context, context.getBean(ObjectMapper.class));
        upstream = new ScriptedUpstream();
        scripted = transactionLinkAt(upstream.url(), Timeouts.DEFAULT);
    }

    @BeforeEach
    void forget() {
        upstream.clear();
    }

    @AfterAll
    static void disconnect() {
        upstreams.close();
        context.close();
        upstream.close();
    }

    static TransactionLink transactionLinkAt(URI url, Timeouts timeouts) {
        TransactionLinkErrors errors = new TransactionLinkErrors(context.getBean(ObjectMapper.class));
        UpstreamSettings settings = UpstreamSettings.of(SOURCE, url).with(timeouts);
        return new TransactionLink(
                new TransactionLinkSettings(SOURCE, null, "application/json;version=3", 200),
                upstreams.connect(settings, errors));
    }

    /** What came; a failure is none. */
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

    private static <T> T soon(CompletableFuture<T> future) {
        return future.orTimeout(30, TimeUnit.SECONDS).join();
    }
}
