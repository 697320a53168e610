package io.orgraph.graph.operation;

/** How a request names its document. Its text is the only way so far; a hash of a known document is a record more. */
public sealed interface OperationDocument {

    /** The document itself. */
    record Text(String text) implements OperationDocument {}
}
