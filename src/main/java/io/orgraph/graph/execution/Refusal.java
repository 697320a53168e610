package io.orgraph.graph.execution;

import graphql.ErrorClassification;

/** Why a document was not run at all. It decides the status of the HTTP answer. */
public enum Refusal implements ErrorClassification {
    /** Longer, deeper or wider than a setting allows. */
    LIMIT_EXCEEDED,
    /** A mutation that came by GET. */
    MUTATION_BY_GET,
    /** Its caller has asked for too much lately. */
    RATE_LIMITED
}
