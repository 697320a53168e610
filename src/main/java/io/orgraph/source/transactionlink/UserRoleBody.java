package io.orgraph.source.transactionlink;

import io.micronaut.serde.annotation.Serdeable;

/** What a user's role is changed with. */
@Serdeable
record UserRoleBody(String roleId) {}
