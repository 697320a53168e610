package io.orgraph.model;

/** An id that may stand in the path of a REST call, as exactly one segment. */
public interface PathId {

    /** The id in the source's own spelling. Never empty, {@code .} or {@code ..}; no control characters. */
    String value();
}
