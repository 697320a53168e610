package io.orgraph.graph.execution;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.operation.OperationLimits;
import io.orgraph.graph.projection.DocumentProjections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Caches parsed, validated and measured documents. Only documents that are run are cached: the others are cheap to
 * refuse again, and would let any client evict the good ones.
 */
final class Documents implements PreparsedDocumentProvider {
    private static final long MOST_BYTES = 32L << 20;

    private final Cache<String, MeasuredDocument> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .<String, MeasuredDocument>weigher((query, document) -> document.bytes())
            .executor(Runnable::run)
            .build();
    private final OperationLimits limits;
    private final GraphQLSchema schema;
    private final ParseLimits parsing;
    private final CostWeights weights = new CostWeights();

    Documents(OperationLimits limits, GraphQLSchema schema) {
        this.limits = limits;
        this.parsing = new ParseLimits(limits);
        this.schema = schema;
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        MeasuredDocument known = kept.getIfPresent(input.getQuery());
        return CompletableFuture.completedFuture(
                known == null ? first(input, parseAndValidate) : allowed(known, input));
    }

    /** What keeps a document from being run; a document without a fault is kept. Variables may still make it too dear. */
    List<? extends GraphQLError> prepare(ExecutionInput input) {
        String tooMuch = DocumentPrecheck.tooMuchOf(input.getQuery());
        if (tooMuch != null) {
            return List.of(new RefusedDocument(Refusal.LIMIT_EXCEEDED, tooMuch));
        }
        parsing.apply(input);
        ParseAndValidateResult result = ParseAndValidate.parseAndValidate(schema, input);
        if (result.isFailure()) {
            return result.getErrors();
        }
        Document parsed = requireNonNull(result.getDocument());
        List<GraphQLError> faults = new DocumentLimits(limits).tooMuchOf(parsed);
        if (faults.isEmpty()) {
            MeasuredDocument document = measured(
                    new PreparsedDocumentEntry(parsed), input.getQuery().length());
            faults = tooDear(document);
            kept.put(input.getQuery(), document);
        }
        return faults;
    }

    private List<GraphQLError> tooDear(MeasuredDocument document) {
        List<GraphQLError> faults = new ArrayList<>();
        for (String operation : document.costs().keySet()) {
            long cost = document.cost(operation, Map.of());
            if (cost > limits.cost()) {
                faults.addAll(
                        tooDear(cost, document.dearest(operation, Map.of())).getErrors());
            }
        }
        return faults;
    }

    private PreparsedDocumentEntry first(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        String tooMuch = DocumentPrecheck.tooMuchOf(input.getQuery());
        if (tooMuch != null) {
            return new PreparsedDocumentEntry(new RefusedDocument(Refusal.LIMIT_EXCEEDED, tooMuch));
        }
        PreparsedDocumentEntry entry = validated(input, parseAndValidate);
        if (entry.hasErrors()) {
            return entry;
        }
        MeasuredDocument document = measured(entry, input.getQuery().length());
        PreparsedDocumentEntry answer = allowed(document, input);
        if (!answer.hasErrors() && document.has(nameIn(input))) {
            kept.put(input.getQuery(), document);
        }
        return answer;
    }

    /** Limits exceeded before validation are exceptions, which would bypass the meter. */
    private PreparsedDocumentEntry validated(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        parsing.apply(input);
        try {
            return parseAndValidate.apply(input);
        } catch (AbortExecutionException tooMuch) {
            return new PreparsedDocumentEntry(tooMuch.toExecutionResult().getErrors());
        }
    }

    private MeasuredDocument measured(PreparsedDocumentEntry entry, int characters) {
        Document document = requireNonNull(entry.getDocument());
        CostEstimate estimate = new CostEstimate(schema, weights, document);
        Map<String, OperationCost> costs = new HashMap<>();
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            costs.put(
                    operation.getName() == null ? "" : operation.getName(),
                    OperationCost.of(estimate.of(operation), limits.weightOfCalls()));
        }
        return new MeasuredDocument(
                entry,
                new DocumentProjections(schema, document),
                costs,
                DocumentWeigher.of(document, characters, estimate.parts()));
    }

    private PreparsedDocumentEntry allowed(MeasuredDocument document, ExecutionInput input) {
        PreparsedDocumentEntry entry = document.entry();
        Operation operation = Operation.of(input.getGraphQLContext());
        if (operation.context().queriesOnly()
                && changes(requireNonNull(entry.getDocument()), input.getOperationName())) {
            String message = "Mutations require POST: GET and QUERY are for queries only";
            return new PreparsedDocumentEntry(new RefusedDocument(Refusal.MUTATION_BY_GET, message));
        }
        long cost = document.cost(nameIn(input), input.getVariables());
        operation.context().report().estimated(cost);
        input.getGraphQLContext().put(DocumentProjections.class, document.projections());
        if (cost > limits.cost()) {
            return tooDear(cost, document.dearest(nameIn(input), input.getVariables()));
        }
        Duration wait = operation.context().quota().take(cost);
        return wait.isZero() ? entry : new PreparsedDocumentEntry(new CostRateExceeded(wait));
    }

    /** Empty where the request names no operation. */
    private static String nameIn(ExecutionInput input) {
        return requireNonNullElse(input.getOperationName(), "");
    }

    private PreparsedDocumentEntry tooDear(long cost, String dearest) {
        String message = "An operation costs at most " + limits.cost() + ", the estimated cost of this one is " + cost
                + ", most of it for '" + dearest + "': request fewer items with 'first', or fewer levels";
        return new PreparsedDocumentEntry(new RefusedDocument(Refusal.LIMIT_EXCEEDED, message));
    }

    private static boolean changes(Document document, @Nullable String name) {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation -> name == null || name.isEmpty() || name.equals(operation.getName()))
                .anyMatch(operation -> operation.getOperation() != OperationDefinition.Operation.QUERY);
    }
}
