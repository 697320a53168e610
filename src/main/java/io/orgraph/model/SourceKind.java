package io.orgraph.model;

/** Which REST API a source speaks. */
public enum SourceKind {
    TRANSACTIONLINK,
    KOGNITOS,
    TOURS
}
