package io.orgraph.failure;

/** Codes of errors in the request itself, before anything of it runs; all others are {@link Code}s. */
public enum ProtocolCode {
    /** Not an HTTP or GraphQL request that can be read. */
    BAD_REQUEST,
    /** A session's request names a foreign origin, or none. */
    CSRF_FOREIGN_ORIGIN,
    /** A session's request has not the header that only a script sends. */
    CSRF_HEADER_MISSING,
    /** A session's request has a body of another type than JSON. */
    CSRF_NOT_JSON,
    /** The document is not GraphQL. */
    GRAPHQL_PARSE_FAILED,
    /** The document does not fit the schema. */
    GRAPHQL_VALIDATION_FAILED,
    METHOD_NOT_ALLOWED,
    NOT_ACCEPTABLE,
    PAYLOAD_TOO_LARGE,
    /** Only documents of the manifest run: send the id of one. */
    PERSISTED_QUERY_ID_REQUIRED,
    /** The document's hash or id is unknown; of a hash the text may be sent with it. */
    PERSISTED_QUERY_NOT_FOUND,
    /** Documents are not registered here: send the text. */
    PERSISTED_QUERY_NOT_SUPPORTED,
    REQUEST_TIMEOUT,
    UNSUPPORTED_MEDIA_TYPE
}
