package io.orgraph.graph.operation;

import io.orgraph.validation.Limits;

/**
 * How large an operation and its answer may be. Fragments count wherever they are spread, and no field is
 * exempt by its name.
 *
 * @param characters of the document
 * @param tokens of the document
 * @param depth of nested fields
 * @param fields in all
 * @param aliases in all
 * @param directives in all
 * @param rootFields of a query
 * @param changes root fields of a mutation
 * @param cost that is expected, by the directives of the schema
 * @param calls that an operation may make; beyond them none cost
 * @param values of the answer: fields and items of lists; the one limit that is held while the operation runs
 * @param introspection whether the schema may be asked for
 */
public record OperationLimits(
        int characters,
        int tokens,
        int depth,
        int fields,
        int aliases,
        int directives,
        int rootFields,
        int changes,
        int cost,
        int calls,
        int values,
        boolean introspection) {

    public static final OperationLimits DEFAULT =
            new OperationLimits(16_384, 2_000, 16, 1_000, 30, 20, 20, 5, 500_000, 1_000, 200_000, true);

    /** As {@code @cost} weighs a call. */
    public static final long OF_A_CALL = 10;

    public OperationLimits {
        Limits.atLeast(1, characters, "characters");
        Limits.atLeast(1, tokens, "tokens");
        Limits.atLeast(1, depth, "depth");
        Limits.atLeast(1, fields, "fields");
        Limits.atLeast(0, aliases, "aliases");
        Limits.atLeast(0, directives, "directives");
        Limits.atLeast(0, rootFields, "rootFields");
        Limits.atLeast(0, changes, "changes");
        Limits.atLeast(1, cost, "cost");
        Limits.atLeast(1, values, "values");
    }

    /** What all calls weigh that an operation may make. */
    public long weightOfCalls() {
        return OF_A_CALL * calls;
    }
}
