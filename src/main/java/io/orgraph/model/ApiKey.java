package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * An API key of an organization, without the key itself. What its source does not tell is null.
 *
 * @param keyPrefix what the key begins with
 * @param expiresAt null where it never expires as well
 */
public record ApiKey(
        ApiKeyId id,
        @Nullable String name,
        @Nullable String keyPrefix,
        ApiKeyStatus status,
        @Nullable String rawStatus,
        @Nullable LazyInstant createdAt,
        @Nullable LazyInstant lastUsedAt,
        @Nullable LazyInstant expiresAt)
        implements Node {}
