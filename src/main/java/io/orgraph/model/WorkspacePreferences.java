package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * The preferences of a workspace.
 *
 * @param general the formats of times, dates and numbers; null where the source does not report them
 */
public record WorkspacePreferences(
        @Nullable Boolean supportTeamAccess, @Nullable GeneralPreferences general) {}
