package io.orgraph.graph;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Documents that were parsed, validated and measured once already. Only those without errors are kept: the others are
 * cheap to refuse again, and would let anybody push the good ones out.
 */
final class Documents implements PreparsedDocumentProvider {
    /** Characters of all kept documents together; a parsed document takes some hundred times its text. */
    private static final long MOST_CHARACTERS = 500_000;

    private final Cache<String, MeasuredDocument> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .<String, MeasuredDocument>weigher((query, entry) -> query.length() + 1)
            .executor(Runnable::run)
            .build();
    private final OperationLimits limits;
    private final GraphQLSchema schema;
    private final CostWeights weights = new CostWeights();

    Documents(OperationLimits limits, GraphQLSchema schema) {
        this.limits = limits;
        this.schema = schema;
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        MeasuredDocument known = kept.getIfPresent(input.getQuery());
        if (known != null) {
            return CompletableFuture.completedFuture(allowed(known, input));
        }
        String tooMuch = DocumentText.tooMuchOf(input.getQuery());
        if (tooMuch != null) {
            return CompletableFuture.completedFuture(
                    new PreparsedDocumentEntry(new RefusedDocument(Refusal.LIMIT_EXCEEDED, tooMuch)));
        }
        PreparsedDocumentEntry entry = measured(parseAndValidate.apply(input));
        if (entry.hasErrors()) {
            return CompletableFuture.completedFuture(entry);
        }
        MeasuredDocument document = new MeasuredDocument(entry, costs(requireNonNull(entry.getDocument())));
        kept.put(input.getQuery(), document);
        return CompletableFuture.completedFuture(allowed(document, input));
    }

    private Map<String, CostOfField> costs(Document document) {
        CostEstimate estimate = new CostEstimate(schema, weights, document);
        Map<String, CostOfField> costs = new HashMap<>();
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            costs.put(operation.getName() == null ? "" : operation.getName(), estimate.of(operation));
        }
        return costs;
    }

    private PreparsedDocumentEntry measured(PreparsedDocumentEntry entry) {
        if (entry.hasErrors()) {
            return entry;
        }
        Document document = requireNonNull(entry.getDocument());
        DocumentSize size = new DocumentSize(document);
        List<GraphQLError> tooLarge = new ArrayList<>();
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            tooLarge.addAll(check(operation, size.of(operation)));
        }
        return tooLarge.isEmpty() ? entry : new PreparsedDocumentEntry(tooLarge);
    }

    private List<GraphQLError> check(OperationDefinition operation, DocumentSize.Count count) {
        boolean mutation = operation.getOperation() == OperationDefinition.Operation.MUTATION;
        List<GraphQLError> errors = new ArrayList<>();
        compare("aliases", count.aliases(), limits.aliases(), errors);
        compare("directives", count.directives(), limits.directives(), errors);
        compare(
                mutation ? "changes" : "root fields",
                count.rootFields(),
                mutation ? limits.changes() : limits.rootFields(),
                errors);
        return errors;
    }

    private static void compare(String what, int count, int most, List<GraphQLError> errors) {
        if (count > most) {
            String message = "An operation has at most " + most + " " + what + ", this one has " + count;
            errors.add(new RefusedDocument(Refusal.LIMIT_EXCEEDED, message));
        }
    }

    private PreparsedDocumentEntry allowed(MeasuredDocument document, ExecutionInput input) {
        PreparsedDocumentEntry entry = document.entry();
        Operation operation = Operation.of(input.getGraphQLContext());
        if (operation.context().queriesOnly()
                && changes(requireNonNull(entry.getDocument()), input.getOperationName())) {
            String message = "A mutation comes by POST: a GET changes nothing";
            return new PreparsedDocumentEntry(new RefusedDocument(Refusal.MUTATION_BY_GET, message));
        }
        String name = requireNonNullElse(input.getOperationName(), "");
        long cost = document.cost(name, input.getVariables());
        CostTold.remember(cost, input.getGraphQLContext());
        return cost > limits.cost() ? tooDear(cost) : entry;
    }

    private PreparsedDocumentEntry tooDear(long cost) {
        String message = "An operation costs at most " + limits.cost() + ", this one is expected to cost " + cost
                + ": ask for fewer items by 'first', or for fewer levels at once";
        return new PreparsedDocumentEntry(new RefusedDocument(Refusal.LIMIT_EXCEEDED, message));
    }

    private static boolean changes(Document document, @Nullable String name) {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation -> name == null || name.isEmpty() || name.equals(operation.getName()))
                .anyMatch(operation -> operation.getOperation() != OperationDefinition.Operation.QUERY);
    }
}
