package io.orgraph.architecture.planted.graph;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads arguments past the one place that takes null for absent. */
final class UnboxesNull {
    private UnboxesNull() {}

    static int argument(DataFetchingEnvironment env) {
        return env.getArgumentOrDefault("first", 50);
    }

    static @Nullable String bare(DataFetchingEnvironment env) {
        return env.getArgument("after");
    }

    static int field(Map<String, Integer> input) {
        return input.getOrDefault("atLeast", 1);
    }
}
