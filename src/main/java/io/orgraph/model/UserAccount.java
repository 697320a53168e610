package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * A user's account at the source, as far as it is apart from who they are.
 *
 * @param rawStatus the source's own word for the status
 * @param phone in E.164 where the source keeps to that
 */
public record UserAccount(
        UserId id,
        UserStatus status,
        @Nullable String rawStatus,
        @Nullable String phone) {}
