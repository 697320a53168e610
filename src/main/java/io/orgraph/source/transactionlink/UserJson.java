package io.orgraph.source.transactionlink;

import io.micronaut.core.type.Argument;
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
    static final Argument<UserJson> ONE = Argument.of(UserJson.class);
    static final RowForms<UserJson> ROWS = RowForms.of(UserJson.class);
}
