package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/** What an invited person may see of an invitation before they sign in. */
public record InvitationPreview(
        @Nullable String organizationName,
        @Nullable String inviterName,
        @Nullable String email,
        @Nullable String roleName,
        @Nullable LazyInstant expiresAt) {}
