package io.orgraph.http.response;

import io.micronaut.http.HttpStatus;

/** The edition of GraphQL over HTTP that decides the statuses of responses. */
public enum ProtocolVersion {
    /** The draft that the audits of graphql-http test: 400 for all that is wrong with a document, 200 for partial data. */
    DRAFT_2023,
    /**
     * September 2026: 422 for what can be read and does not fit, 294 for partial data, and the same statuses whatever
     * media type the client accepts.
     */
    SEPTEMBER_2026;

    public static final int PARTIAL_SUCCESS = 294;

    /** The status of a document that was executed. */
    public int executed(boolean hasErrors) {
        return this == SEPTEMBER_2026 && hasErrors ? PARTIAL_SUCCESS : HttpStatus.OK.getCode();
    }

    /** The status of a document that is not GraphQL. */
    public int notParsed(AnswerType type) {
        return this == DRAFT_2023 && type == AnswerType.JSON
                ? HttpStatus.OK.getCode()
                : HttpStatus.BAD_REQUEST.getCode();
    }

    /** The status of a document that does not fit the schema, its variables or a limit. */
    public int notExecuted(AnswerType type) {
        return this == SEPTEMBER_2026 ? HttpStatus.UNPROCESSABLE_ENTITY.getCode() : notParsed(type);
    }

    /** The problem with the status that it has in this edition. */
    public Problem inEdition(Problem problem) {
        return this == DRAFT_2023 && problem.status() == HttpStatus.UNPROCESSABLE_ENTITY
                ? new Problem(HttpStatus.BAD_REQUEST, problem.code(), problem.message(), problem.headers())
                : problem;
    }

    /** The older media type is for success alone: what is in it else, a client may take for an answer of a proxy. */
    public AnswerType typeOf(int status, AnswerType accepted) {
        return this == SEPTEMBER_2026 && status >= 300 ? AnswerType.GRAPHQL_RESPONSE : accepted;
    }
}
