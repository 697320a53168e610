package io.orgraph.source;

import io.orgraph.budget.OperationBudget;
import io.orgraph.credential.Credential;
import io.orgraph.credential.SourceCredentials;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.model.CredentialOrigin;
import io.orgraph.model.SourceName;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The sources as one operation of a caller can use them: every port, with the caller's own credential for the source
 * behind it, within the operation's call budget.
 */
public final class SourceAccess {
    private final SourceRegistry sources;
    private final SourceCredentials credentials;
    private final OperationBudget budget;
    private final Map<SourceName, Source> met = new ConcurrentHashMap<>();

    public SourceAccess(SourceRegistry sources, SourceCredentials credentials, OperationBudget budget) {
        this.sources = sources;
        this.credentials = credentials;
        this.budget = budget;
    }

    public OperationBudget budget() {
        return budget;
    }

    /** Asks through a port. Fails without a call where the port or a credential is missing. */
    public <P extends Port, T> CompletableFuture<Answer<T>> ask(
            SourceName source, Class<P> port, Question<P, T> question) {
        Credential credential = credentials.credentialFor(source);
        return within(source)
                .port(port)
                .fold(
                        adapter -> credential == null
                                ? Answer.failedFuture(new Failure.NoCredential(source))
                                : question.ask(adapter, credential),
                        Answer::failedFuture);
    }

    /** Why a source cannot be asked through a port, known before any call; empty where it can be asked. */
    public Optional<Failure> obstacle(SourceName source, Class<? extends Port> port) {
        return sources.get(source)
                .port(port)
                .fold(
                        there -> credentials.credentialFor(source) == null
                                ? Optional.of(new Failure.NoCredential(source))
                                : Optional.empty(),
                        Optional::of);
    }

    public CredentialOrigin credentialOrigin(SourceName source) {
        return credentials.originFor(source);
    }

    /** Whether the caller's credential for the source is a person's session. False where there is none. */
    public boolean isSession(SourceName source) {
        Credential credential = credentials.credentialFor(source);
        return credential != null && sources.get(source).isSession(credential);
    }

    /** What the source demands of whoever uses a port; null where no document says. */
    public @Nullable RequiredPermission requiredPermission(SourceName source, Class<? extends Port> port) {
        return sources.get(source).requiredPermission(port);
    }

    public boolean has(SourceName source, Class<? extends Port> port) {
        return sources.get(source).port(port).fold(there -> true, unsupported -> false);
    }

    /** A trait of a port; {@code otherwise} where the source does not have the port. */
    public <P extends Port> boolean trait(SourceName source, Class<P> port, Predicate<P> trait, boolean otherwise) {
        return of(source, port, trait::test, otherwise);
    }

    /** What a port says of itself; {@code otherwise} where the source does not have the port. */
    public <P extends Port, V> V of(SourceName source, Class<P> port, Function<P, V> trait, V otherwise) {
        return sources.get(source).port(port).fold(trait, unsupported -> otherwise);
    }

    public ListTraits traits(SourceName source, SourceList<?> list) {
        return list.of(sources.get(source));
    }

    /** Asks what a source tells anybody. Without the port the failure says so, and no call is made. */
    public <P extends Port, T> CompletableFuture<Answer<T>> askPublicly(
            SourceName source, Class<P> port, Function<P, CompletableFuture<Answer<T>>> question) {
        return within(source).port(port).fold(question, Answer::failedFuture);
    }

    /**
     * Whether the caller may read what a source says of a refusal. The text may speak of data of whoever owns the credential, so it
     * is for callers who brought one, unless the deployment shows it to all.
     */
    public boolean mayReadRefusals(SourceName source) {
        return credentials.originFor(source) == CredentialOrigin.REQUEST
                || sources.get(source).showsRefusals();
    }

    private Source within(SourceName source) {
        return met.computeIfAbsent(source, name -> sources.get(name).within(budget));
    }

    /** One use of a port with a credential. */
    @FunctionalInterface
    public interface Question<P extends Port, T> {
        CompletableFuture<Answer<T>> ask(P port, Credential as);
    }
}
