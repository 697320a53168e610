package io.orgraph.graph.operation;

import java.util.List;

/** Prepares documents before anybody asks for them. */
public interface DocumentPreparation {

    /**
     * Parses, validates and measures a document, and keeps the result for its first request.
     *
     * @return what keeps it from being run, as messages that may repeat its names; empty where nothing does
     */
    List<String> prepare(String document);
}
