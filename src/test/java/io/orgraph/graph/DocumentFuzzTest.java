package io.orgraph.graph;

import static java.util.Objects.requireNonNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import io.orgraph.budget.OperationBudget;
import io.orgraph.credential.SourceCredentials;
import io.orgraph.failure.Health;
import io.orgraph.graph.operation.CostQuota;
import io.orgraph.graph.operation.OperationContext;
import io.orgraph.graph.operation.OperationLimits;
import io.orgraph.graph.operation.OperationSetup;
import io.orgraph.http.ToldErrors;
import io.orgraph.model.SourceKind;
import io.orgraph.model.SourceName;
import io.orgraph.plan.PlanTokens;
import io.orgraph.source.Adapter;
import io.orgraph.source.Source;
import io.orgraph.source.SourceRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Any bytes as a document: parsed, measured, checked and, where they are one, run, without anything unexpected. */
class DocumentFuzzTest {
    private static final Adapter NOTHING = () -> SourceKind.TRANSACTIONLINK;
    private static final SourceRegistry SOURCES =
            new SourceRegistry(List.of(new Source(new SourceName("crm"), NOTHING, () -> Health.NOT_CALLED_YET)));
    private static final GraphQL ENGINE = Engine.create(
            schema(),
            SOURCES,
            OperationLimits.DEFAULT,
            PlanTokens.withRandomKey(Duration.ofMinutes(1), Clock.systemUTC()),
            null);
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

    private static final OperationSetup SETUP = new OperationSetup(SOURCES, OperationLimits.DEFAULT);

    @FuzzTest(maxDuration = "20s")
    void a_document_is_refused_or_run(byte[] bytes) {
        ExecutionInput input = ExecutionInput.newExecutionInput(new String(bytes, StandardCharsets.UTF_8))
                .build();
        OperationContext context = new OperationContext(
                SourceCredentials.WITHOUT_CREDENTIALS,
                "fuzz",
                false,
                true,
                OperationBudget.ENDLESS,
                CostQuota.UNLIMITED);

        ExecutionResult result = ENGINE.execute(SETUP.prepare(input, context));

        boolean silent = result.getErrors().isEmpty() && !result.isDataPresent();
        if (silent || !CODES.containsAll(ToldErrors.codes(result.getErrors()))) {
            throw new AssertionError(result.getErrors().toString());
        }
    }

    private static String schema() {
        try (InputStream schema = requireNonNull(DocumentFuzzTest.class.getResourceAsStream("/schema.graphqls"))) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
