package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/** The formats of times, dates and numbers, each in the source's own words. */
public record GeneralPreferences(
        @Nullable String timeZone,
        @Nullable String timeFormat,
        @Nullable String dateFormat,
        @Nullable String decimalSymbol,
        @Nullable Integer decimalPlaces,
        @Nullable String measurementSystem) {}
