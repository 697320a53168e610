package io.orgraph.source;

import io.orgraph.credential.Caller;
import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.model.SourceName;
import java.util.concurrent.CompletableFuture;

/** What one caller can reach: every port, with the caller's own credential for the source behind it. */
public final class Reach {
    private final SourceRegistry sources;
    private final Caller caller;

    public Reach(SourceRegistry sources, Caller caller) {
        this.sources = sources;
        this.caller = caller;
    }

    /** Asks through a port. Without the port or a credential the failure says so, and no call is made. */
    public <P extends Port, T> CompletableFuture<Answer<T>> ask(
            SourceName source, Class<P> port, Question<P, T> question) {
        Credential credential = caller.credentialFor(source);
        return sources.get(source)
                .port(port)
                .fold(
                        adapter -> credential == null
                                ? failed(new Failure.NoCredential(source))
                                : question.ask(adapter, credential),
                        Reach::failed);
    }

    private static <T> CompletableFuture<Answer<T>> failed(Failure failure) {
        return CompletableFuture.completedFuture(Answer.failed(failure));
    }

    /** One use of a port with a credential. */
    @FunctionalInterface
    public interface Question<P extends Port, T> {
        CompletableFuture<Answer<T>> ask(P port, Credential as);
    }
}
