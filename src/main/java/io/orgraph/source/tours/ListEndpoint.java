package io.orgraph.source.tours;

import io.orgraph.model.OrganizationId;
import io.orgraph.upstream.Endpoint;
import java.util.function.BiFunction;

/**
 * A list: its endpoint, and the mapping of its items.
 *
 * @param key its own word for its items, which may stand in the place of {@code data}
 * @param largestPage how many items one page may hold
 */
record ListEndpoint<T>(
        Endpoint endpoint, String key, BiFunction<OrganizationId, ItemJson, T> mapping, int largestPage) {
    /** What most endpoints allow. */
    private static final int USUAL_PAGE = 100;

    ListEndpoint(Endpoint endpoint, String key, BiFunction<OrganizationId, ItemJson, T> mapping) {
        this(endpoint, key, mapping, USUAL_PAGE);
    }
}
