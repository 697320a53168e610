package io.orgraph.config;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import io.orgraph.http.persisted.PersistedQueries;
import java.util.Map;

/** Reads how a request may name its document. */
@Factory
final class OperationsFactory {
    private static final String PREFIX = "orgraph.operations.";

    @Context
    PersistedQueries persistedQueries(Environment environment) {
        return persistedQueries(new Settings(environment));
    }

    static PersistedQueries persistedQueries(Settings settings) {
        return Settings.make(
                PREFIX,
                Map.of(),
                () -> new PersistedQueries(
                        settings.bytes(PREFIX + "persisted-queries", PersistedQueries.DEFAULT_BYTES)));
    }
}
