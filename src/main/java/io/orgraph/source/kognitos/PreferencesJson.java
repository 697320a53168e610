package io.orgraph.source.kognitos;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.jspecify.annotations.Nullable;

/** The preferences of an organization or a workspace, as sent. */
@Serdeable(naming = SnakeCaseStrategy.class)
record PreferencesJson(
        @Nullable Boolean supportTeamAccess, @Nullable GeneralPreferencesJson general) {}
