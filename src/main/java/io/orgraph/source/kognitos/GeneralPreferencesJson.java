package io.orgraph.source.kognitos;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.jspecify.annotations.Nullable;

/** How times, dates and numbers are written, as it is sent. */
@Serdeable(naming = SnakeCaseStrategy.class)
record GeneralPreferencesJson(
        @Nullable String timeZone,
        @Nullable String timeFormat,
        @Nullable String dateFormat,
        @Nullable String decimalSymbol,
        @Nullable Integer decimalPlaces,
        @Nullable String measurementSystem) {}
