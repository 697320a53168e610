package io.orgraph.source.transactionlink;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A membership, as sent. */
@Serdeable
record MembershipJson(
        @Nullable String workspaceId,
        @Nullable String userId,
        @Nullable RoleRefJson role) {
    static final RowForms<MembershipJson> ROWS = RowForms.of(MembershipJson.class);
}
