package io.orgraph.source.transactionlink;

import io.micronaut.serde.annotation.Serdeable;

/** The body that sets a membership: the user of the path again, and the role. */
@Serdeable
record MembershipBody(String userId, String roleId) {}
