package io.orgraph.graph.execution;

import graphql.language.Document;
import graphql.language.Node;

/** Estimates the memory of a cached document, rounded up: it follows from the parts, not from the text. */
final class DocumentWeigher {
    private static final int OF_ITSELF = 1_000;
    private static final int OF_A_CHARACTER = 4;
    private static final int OF_A_NODE = 500;
    private static final int OF_A_COST = 200;

    private DocumentWeigher() {}

    static int of(Document document, int characters, int costs) {
        return OF_ITSELF + OF_A_CHARACTER * characters + OF_A_NODE * nodes(document) + OF_A_COST * costs;
    }

    private static int nodes(Node<?> node) {
        int count = 1;
        for (Node<?> child : node.getChildren()) {
            count += nodes(child);
        }
        return count;
    }
}
