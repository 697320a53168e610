package io.orgraph.http;

import io.orgraph.failure.ProtocolCode;
import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.graph.operation.GraphqlResponse.Status;
import io.orgraph.graph.operation.OperationDocument.Hash;
import io.orgraph.graph.operation.OperationDocument.HashedText;
import io.orgraph.http.persisted.PersistedQueries;
import io.orgraph.http.persisted.PersistedQueryEvent;
import io.orgraph.http.persisted.Sha256;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.Problem;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Automatic Persisted Queries: finds the text of a hash, and registers a text by its hash once it was executed. Where they
 * are off, a text that comes with its hash is run as it is.
 */
final class PersistedQueryStep implements Step {
    private static final Problem MISMATCH =
            Problem.notWellFormed("'extensions.persistedQuery.sha256Hash' must be the SHA-256 of 'query' in UTF-8");

    private final PersistedQueries queries;

    PersistedQueryStep(PersistedQueries queries) {
        this.queries = queries;
    }

    @Override
    public CompletionStage<Checked<GraphqlResponse>> handle(Exchange exchange, Handler next) {
        if (exchange.operation().document() instanceof Hash document) {
            return find(document, exchange, next);
        }
        return exchange.operation().document() instanceof HashedText document
                ? register(document, exchange, next)
                : next.handle(exchange);
    }

    /** The messages are those that clients compare. */
    private CompletionStage<Checked<GraphqlResponse>> find(Hash document, Exchange exchange, Handler next) {
        if (queries.isOff()) {
            return NotExecuted.answer(
                    "PersistedQueryNotSupported", ProtocolCode.PERSISTED_QUERY_NOT_SUPPORTED, exchange);
        }
        String text = queries.find(document.sha256());
        return text == null
                ? NotExecuted.answer("PersistedQueryNotFound", ProtocolCode.PERSISTED_QUERY_NOT_FOUND, exchange)
                : next.handle(exchange.asksByHash(text));
    }

    private CompletionStage<Checked<GraphqlResponse>> register(HashedText document, Exchange exchange, Handler next) {
        exchange.asks(exchange.operation().withText(document.text()));
        if (queries.isOff()) {
            return next.handle(exchange);
        }
        if (!Sha256.of(document.text()).equals(document.sha256())) {
            queries.count(PersistedQueryEvent.MISMATCH);
            return Step.refuse(MISMATCH);
        }
        return next.handle(exchange).thenApply(answer -> {
            if (isExecuted(answer.fold(response -> response, problem -> null))) {
                queries.register(document.sha256(), document.text(), exchange.rateLimitKeys());
            }
            return answer;
        });
    }

    /** What was refused is cheap to refuse again, and nothing that anybody can use. */
    private static boolean isExecuted(@Nullable GraphqlResponse response) {
        return response instanceof GraphqlResponse.Single single && single.status() == Status.EXECUTED;
    }
}
