package io.orgraph.http.response;

/** The codes of errors that only the transport can find; all others are {@link io.orgraph.failure.Code}s. */
public enum ProtocolCode {
    /** Not an HTTP or GraphQL request that can be read. */
    BAD_REQUEST,
    /** The document is not GraphQL. */
    GRAPHQL_PARSE_FAILED,
    /** The document does not fit the schema. */
    GRAPHQL_VALIDATION_FAILED,
    METHOD_NOT_ALLOWED,
    NOT_ACCEPTABLE,
    PAYLOAD_TOO_LARGE,
    REQUEST_TIMEOUT,
    UNSUPPORTED_MEDIA_TYPE
}
