package io.orgraph.sandbox.tours;

import io.orgraph.sandbox.company.SeededIds;
import java.util.HashMap;
import java.util.Map;

/** Deterministic ids of new resources: the same calls after the same start give the same ids. */
final class FreshIds {
    private final SeededIds ids;
    private final Map<String, Integer> made = new HashMap<>();

    FreshIds(SeededIds ids) {
        this.ids = ids;
    }

    /** The next id of that kind. */
    String next(String kind) {
        int number = made.merge(kind, 1, Integer::sum);
        return ids.of(kind, number).toString();
    }
}
