package io.orgraph.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An API key that is to be made.
 *
 * @param expiresAt null for never
 */
public record ApiKeyDraft(String name, @Nullable Instant expiresAt) {}
