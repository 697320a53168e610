package io.orgraph.source.transactionlink;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A role of the whole organization, as sent. */
@Serdeable
record OrganizationRoleJson(
        @Nullable String id,
        @Nullable String name,
        @Nullable String organizationId) {
    static final RowForms<OrganizationRoleJson> ROWS = RowForms.of(OrganizationRoleJson.class);
}
