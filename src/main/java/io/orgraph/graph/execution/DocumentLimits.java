package io.orgraph.graph.execution;

import graphql.GraphQLError;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import io.orgraph.graph.operation.OperationLimits;
import java.util.ArrayList;
import java.util.List;

/**
 * What a document may have, before anything is done with it beyond parsing: one operation is run, but all of them are
 * validated, measured and kept. Fields are counted in all operations together, the rest in each.
 */
final class DocumentLimits {
    /** Clients send one, an editor those that are open in it. */
    private static final int MOST_OPERATIONS = 10;

    private final OperationLimits limits;

    DocumentLimits(OperationLimits limits) {
        this.limits = limits;
    }

    /** What is too much of the document, which may be invalid; nothing where it is within the limits. */
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
