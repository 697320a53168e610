package io.orgraph.source.transactionlink;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A user, as it is sent. */
@Serdeable
record UserJson(
        @Nullable String id,
        @Nullable String email,
        @Nullable String roleId,
        @Nullable ProfileJson profile,
        @Nullable String createdDateTime) {}
