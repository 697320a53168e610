package io.orgraph.graph.execution;

import graphql.GraphQLError;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import io.orgraph.graph.operation.OperationLimits;
import java.util.ArrayList;
import java.util.List;

/**
 * The limits of a document, checked right after parsing: one operation is run, but all of them are validated, measured
 * and cached. Fields are counted in all operations together, the rest in each.
 */
final class DocumentLimits {
    /** Clients send one operation, an editor those that are open in it. */
    private static final int MOST_OPERATIONS = 10;

    private final OperationLimits limits;

    DocumentLimits(OperationLimits limits) {
        this.limits = limits;
    }

    /** Returns an error for each exceeded limit; the document may be invalid. */
    List<GraphQLError> tooMuchOf(Document document) {
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        List<GraphQLError> errors = new ArrayList<>();
        compare("A document has", "operations", operations.size(), MOST_OPERATIONS, errors);
        DocumentSize size = new DocumentSize(document);
        DocumentSize.Count all = DocumentSize.Count.NONE;
        for (OperationDefinition operation : operations) {
            DocumentSize.Count count = size.of(operation);
            check(operation, count, errors);
            all = all.plus(count);
        }
        compare("A document has", "fields in all its operations", all.fields(), limits.fields(), errors);
        return errors;
    }

    private void check(OperationDefinition operation, DocumentSize.Count count, List<GraphQLError> errors) {
        boolean mutation = operation.getOperation() == OperationDefinition.Operation.MUTATION;
        String roots = mutation ? "changes" : "root fields";
        int mostRoots = mutation ? limits.changes() : limits.rootFields();
        compare("An operation has", "aliases", count.aliases(), limits.aliases(), errors);
        compare("An operation has", "directives", count.directives(), limits.directives(), errors);
        compare("An operation has", roots, count.rootFields(), mostRoots, errors);
    }

    private static void compare(String has, String what, int count, int most, List<GraphQLError> errors) {
        if (count > most) {
            String message = has + " at most " + most + " " + what + ", this one has " + count;
            errors.add(new RefusedDocument(Refusal.LIMIT_EXCEEDED, message));
        }
    }
}
