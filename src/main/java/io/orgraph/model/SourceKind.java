package io.orgraph.model;

/** The kind of REST API that a source has. */
public enum SourceKind {
    TRANSACTIONLINK,
    KOGNITOS,
    TOURS
}
