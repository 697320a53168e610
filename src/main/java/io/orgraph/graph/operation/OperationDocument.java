package io.orgraph.graph.operation;

/** How a request names its document. The engine runs texts alone: a transport finds the text of a hash first. */
public sealed interface OperationDocument {

    /** The document itself. */
    record Text(String text) implements OperationDocument {}

    /** The SHA-256 of a document that the server may know. */
    record Hash(String sha256) implements OperationDocument {}

    /** The id of a document of the manifest. */
    record Id(String id) implements OperationDocument {}

    /** A document with the SHA-256 by which its client wants to name it from now on. */
    record HashedText(String text, String sha256) implements OperationDocument {}
}
