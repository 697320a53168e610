package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * How an organization wants things done.
 *
 * @param general how its people read times, dates and numbers; null where the source does not tell
 */
public record OrganizationPreferences(
        @Nullable Boolean supportTeamAccess, @Nullable GeneralPreferences general) {

    /** Each in the source's own words. */
    public record GeneralPreferences(
            @Nullable String timeZone,
            @Nullable String timeFormat,
            @Nullable String dateFormat,
            @Nullable String decimalSymbol,
            @Nullable Integer decimalPlaces,
            @Nullable String measurementSystem) {}
}
