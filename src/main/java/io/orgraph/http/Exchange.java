package io.orgraph.http;

import static java.util.Objects.requireNonNull;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.orgraph.authentication.Principal;
import io.orgraph.budget.OperationBudget;
import io.orgraph.credential.Secret;
import io.orgraph.credential.SourceCredentials;
import io.orgraph.graph.operation.Caller;
import io.orgraph.graph.operation.CallerSession;
import io.orgraph.graph.operation.CostQuota;
import io.orgraph.graph.operation.GraphqlRequest;
import io.orgraph.graph.operation.OperationContext;
import io.orgraph.http.response.AnswerType;
import io.orgraph.http.response.RequestId;
import io.orgraph.http.security.FrontEnd;
import io.orgraph.http.session.SessionView;
import io.orgraph.session.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request on its way in, with what the steps have found out about it. Each part is set by one step and read by
 * later ones; reading it earlier is a bug.
 */
final class Exchange {
    /** The method that is safe as GET and has a body as POST. The framework has no name for it. */
    static final String QUERY = "QUERY";

    private final HttpRequest<?> request;
    private final byte[] body;
    private final @Nullable AnswerType accepted;
    private final String requestId;
    private @Nullable FrontEnd frontEnd;
    private @Nullable Session session;
    private @Nullable Principal principal;
    private @Nullable GraphqlRequest operation;
    private @Nullable SourceCredentials credentials;
    private boolean namedByHash;
    private @Nullable String trustedName;
    private @Nullable List<?> rateLimitKeys;
    private CostQuota quota = CostQuota.UNLIMITED;
    private @Nullable OperationContext context;

    Exchange(HttpRequest<?> request, byte[] body) {
        this.request = request;
        this.body = body;
        this.accepted = AnswerType.wantedBy(request.getHeaders());
        this.requestId = RequestId.of(request);
    }

    HttpRequest<?> request() {
        return request;
    }

    byte[] body() {
        return body;
    }

    String requestId() {
        return requestId;
    }

    boolean isPost() {
        return request.getMethod() == HttpMethod.POST;
    }

    /** Whether the operation is in the body; otherwise it is in the URL. */
    boolean hasBody() {
        return isPost() || request.getMethodName().equals(QUERY);
    }

    boolean isAcceptable() {
        return accepted != null;
    }

    /** The media type of the answer, an error included. */
    AnswerType type() {
        return accepted == null ? AnswerType.JSON : accepted;
    }

    FrontEnd frontEnd() {
        return requireNonNull(frontEnd, "no front end was found");
    }

    Exchange at(FrontEnd found) {
        frontEnd = found;
        return this;
    }

    @Nullable Session session() {
        return session;
    }

    Exchange in(Session found) {
        session = found;
        return this;
    }

    /** The key for this deployment that the session was begun with. */
    @Nullable Secret keyOfSession() {
        return session == null ? null : session.content().key();
    }

    Principal principal() {
        return requireNonNull(principal, "nobody was authenticated");
    }

    Exchange by(Principal caller) {
        principal = caller;
        return this;
    }

    GraphqlRequest operation() {
        return requireNonNull(operation, "no operation was read");
    }

    Exchange asks(GraphqlRequest asked) {
        operation = asked;
        return this;
    }

    /** Whether the URL or the body names the document by its hash alone. */
    boolean isNamedByHash() {
        return namedByHash;
    }

    /** The operation by its text, once that is found. */
    Exchange asksByHash(String text) {
        namedByHash = true;
        return asks(operation().withText(text));
    }

    /** A document of the manifest, by the name that it has there. */
    Exchange asksTrusted(String name, String text, boolean byId) {
        trustedName = name;
        namedByHash = byId;
        return asks(operation().withText(text));
    }

    /** The manifest's, otherwise the document's own; null where it has none or was not run. */
    @Nullable String operationName() {
        return trustedName == null ? context().report().name() : trustedName;
    }

    SourceCredentials credentials() {
        return requireNonNull(credentials, "no credentials were found");
    }

    Exchange with(SourceCredentials found) {
        credentials = found;
        return this;
    }

    List<?> rateLimitKeys() {
        return requireNonNull(rateLimitKeys, "nobody was admitted");
    }

    Exchange within(CostQuota left, List<?> keys) {
        quota = left;
        rateLimitKeys = keys;
        return this;
    }

    /** Whether the operation was handed to the engine, or is about to be. */
    boolean isStarted() {
        return context != null;
    }

    OperationContext context() {
        return requireNonNull(context, "no budget was given");
    }

    /** Completes the context of the operation. By another method than POST, or without the scope for it, mutations are refused. */
    Exchange within(OperationBudget budget) {
        boolean queriesOnly = !isPost() || !principal().mayChange();
        CallerSession known = session == null ? null : SessionView.of(session);
        Caller caller = new Caller(principal().name(), principal().mayChange(), credentials(), known);
        context = new OperationContext(caller, requestId(), queriesOnly, budget, quota);
        return this;
    }
}
