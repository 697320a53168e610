package io.orgraph.source.kognitos;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.jspecify.annotations.Nullable;

/** The formats of times, dates and numbers, as sent. */
@Serdeable(naming = SnakeCaseStrategy.class)
record GeneralPreferencesJson(
        @Nullable String timeZone,
        @Nullable String timeFormat,
        @Nullable String dateFormat,
        @Nullable String decimalSymbol,
        @Nullable Integer decimalPlaces,
        @Nullable String measurementSystem) {}
