package io.orgraph.http;

import io.orgraph.failure.ProtocolCode;
import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.graph.operation.OperationDocument;
import io.orgraph.graph.operation.OperationDocument.Hash;
import io.orgraph.graph.operation.OperationDocument.HashedText;
import io.orgraph.graph.operation.OperationDocument.Text;
import io.orgraph.http.persisted.Sha256;
import io.orgraph.http.persisted.TrustEvent;
import io.orgraph.http.persisted.TrustMode;
import io.orgraph.http.persisted.TrustedDocument;
import io.orgraph.http.persisted.TrustedDocumentSets;
import io.orgraph.http.persisted.TrustedDocuments;
import io.orgraph.http.response.Checked;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds documents of the front end's manifest, by id, hash or text, and refuses all others where only those are to run.
 */
final class TrustedDocumentStep implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(TrustedDocumentStep.class);

    private final TrustedDocumentSets sets;

    TrustedDocumentStep(TrustedDocumentSets sets) {
        this.sets = sets;
    }

    @Override
    public CompletionStage<Checked<GraphqlResponse>> handle(Exchange exchange, Handler next) {
        return new Way(sets.of(exchange.frontEnd().name()), exchange, next).go();
    }

    /** The way of one request, with the documents of its front end. */
    private record Way(TrustedDocuments trusted, Exchange exchange, Handler next) {
        CompletionStage<Checked<GraphqlResponse>> go() {
            OperationDocument document = exchange.operation().document();
            TrustedDocument known = find(document);
            if (known != null) {
                return run(known, document);
            }
            if (document instanceof OperationDocument.Id) {
                trusted.count(TrustEvent.REFUSED);
                return NotExecuted.answer(
                        "Unknown document id: send one of the manifest that is deployed here",
                        ProtocolCode.PERSISTED_QUERY_NOT_FOUND,
                        exchange);
            }
            if (trusted.mode() == TrustMode.ONLY) {
                return refuse(document);
            }
            return trusted.mode() == TrustMode.OFF ? next.handle(exchange) : runUnknown();
        }

        private @Nullable TrustedDocument find(OperationDocument document) {
            if (document instanceof OperationDocument.Id named) {
                return trusted.find(named.id());
            }
            if (document instanceof Hash named) {
                return trusted.find(named.sha256());
            }
            return document instanceof Text text
                    ? trusted.ofText(text.text())
                    : trusted.ofText(((HashedText) document).text());
        }

        private CompletionStage<Checked<GraphqlResponse>> run(TrustedDocument known, OperationDocument as) {
            trusted.count(TrustEvent.KNOWN);
            exchange.asksTrusted(known.name(), known.text(), as instanceof OperationDocument.Id || as instanceof Hash);
            long start = System.nanoTime();
            return next.handle(exchange).thenApply(answer -> {
                trusted.ended(known, System.nanoTime() - start);
                return answer;
            });
        }

        private CompletionStage<Checked<GraphqlResponse>> refuse(OperationDocument document) {
            trusted.count(TrustEvent.REFUSED);
            return document instanceof Hash
                    ? NotExecuted.answer("PersistedQueryNotFound", ProtocolCode.PERSISTED_QUERY_NOT_FOUND, exchange)
                    : NotExecuted.answer(
                            "Only documents of the manifest run here: send the id of one as 'documentId'",
                            ProtocolCode.PERSISTED_QUERY_ID_REQUIRED,
                            exchange);
        }

        private CompletionStage<Checked<GraphqlResponse>> runUnknown() {
            return next.handle(exchange).thenApply(answer -> {
                // A hash that nobody knows is answered before that.
                if (exchange.isStarted()) {
                    trusted.count(TrustEvent.UNKNOWN);
                    if (trusted.mode() == TrustMode.REPORT) {
                        report();
                    }
                }
                return answer;
            });
        }

        private void report() {
            if (LOG.isWarnEnabled() && exchange.operation().document() instanceof Text document) {
                LOG.warn(
                        "Not in the manifest{}: operation {} with the SHA-256 {}, request {}",
                        exchange.frontEnd().inLog(" of front end "),
                        exchange.operationName() == null ? "-" : exchange.operationName(),
                        Sha256.of(document.text()),
                        exchange.requestId());
            }
        }
    }
}
