package io.orgraph.http;

import graphql.GraphQLError;
import io.orgraph.graph.execution.ErrorPresenter;
import io.orgraph.testkit.Json;
import java.util.List;

/** The engine's errors as a client is told them, for tests that ask the engine itself. */
public final class ToldErrors {
    private ToldErrors() {}

    /** The code of each, where {@code INTERNAL} stands for whatever nobody expected. */
    public static List<String> codes(List<GraphQLError> errors) {
        return ErrorPresenter.present(errors, "fuzz").stream()
                .map(error -> String.valueOf(Json.at(error, "extensions.code")))
                .toList();
    }
}
