package io.orgraph.source.transactionlink;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A permission of a role, as sent. {@code resourceId} null means every resource of the type. */
@Serdeable
record PermissionJson(
        @Nullable String id,
        @Nullable String resourceType,
        @Nullable String relation,
        @Nullable String resourceId) {}
