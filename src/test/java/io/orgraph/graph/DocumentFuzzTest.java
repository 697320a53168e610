package io.orgraph.graph;

import static java.util.Objects.requireNonNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.orgraph.budget.OperationBudget;
import io.orgraph.failure.Health;
import io.orgraph.graph.operation.Caller;
import io.orgraph.graph.operation.CostQuota;
import io.orgraph.graph.operation.GraphqlRequest;
import io.orgraph.graph.operation.GraphqlResponse;
import io.orgraph.graph.operation.OperationContext;
import io.orgraph.graph.operation.OperationDocument;
import io.orgraph.graph.operation.OperationLimits;
import io.orgraph.model.SourceKind;
import io.orgraph.model.SourceName;
import io.orgraph.plan.PlanTokens;
import io.orgraph.source.Adapter;
import io.orgraph.source.Source;
import io.orgraph.source.SourceRegistry;
import io.orgraph.testkit.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Any bytes as a document: parsed, measured, checked and, where they are one, run, without anything unexpected. */
class DocumentFuzzTest {
    private static final Adapter NOTHING = () -> SourceKind.TRANSACTIONLINK;
    private static final SourceRegistry SOURCES =
            new SourceRegistry(List.of(new Source(new SourceName("crm"), NOTHING, () -> Health.NOT_CALLED_YET)));
    private static final EngineService ENGINE = new EngineService(
            Engine.create(
                    schema(),
                    SOURCES,
                    OperationLimits.DEFAULT,
                    PlanTokens.withRandomKey(Duration.ofMinutes(1), Clock.systemUTC()),
                    null),
            SOURCES,
            OperationLimits.DEFAULT);
    /** Nobody is called, and nobody shows a credential. */
    private static final Set<String> CODES = Set.of(
            "GRAPHQL_PARSE_FAILED",
            "GRAPHQL_VALIDATION_FAILED",
            "BAD_USER_INPUT",
            "BUDGET_EXCEEDED",
            "LIMIT_EXCEEDED",
            "UNSUPPORTED_BY_SOURCE",
            "UNAUTHENTICATED",
            "NOT_FOUND");

    @FuzzTest(maxDuration = "20s")
    void a_document_is_refused_or_run(byte[] bytes) {
        GraphqlRequest request = new GraphqlRequest(
                new OperationDocument.Text(new String(bytes, StandardCharsets.UTF_8)), null, Map.of(), true);
        OperationContext context =
                new OperationContext(Caller.ANONYMOUS, "fuzz", false, OperationBudget.ENDLESS, CostQuota.UNLIMITED);

        Map<String, ?> body =
                ((GraphqlResponse.Single) ENGINE.run(request, context).join()).body();

        boolean silent = !body.containsKey("errors") && !body.containsKey("data");
        if (silent || !CODES.containsAll(codes(body))) {
            throw new AssertionError(String.valueOf(body.get("errors")));
        }
    }

    private static Set<String> codes(Map<String, ?> body) {
        return body.get("errors") instanceof List<?> errors
                ? errors.stream()
                        .map(error -> String.valueOf(Json.at(error, "extensions.code")))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static String schema() {
        try (InputStream schema = requireNonNull(DocumentFuzzTest.class.getResourceAsStream("/schema.graphqls"))) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
