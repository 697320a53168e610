package io.orgraph.source.transactionlink;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A user, as sent. */
@Serdeable
record UserJson(
        @Nullable String id,
        @Nullable String email,
        @Nullable String roleId,
        @Nullable ProfileJson profile,
        @Nullable String idpId,
        @Nullable String createdDateTime) {
    static final RowForms<UserJson> ROWS = RowForms.of(UserJson.class);
}
