package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * The profile of a credential's own user.
 *
 * @param phone in E.164 where the source keeps to that; null where there is none, or it was not reported
 */
public record OwnProfile(User user, @Nullable String phone) {}
