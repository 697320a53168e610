package io.orgraph.source.transactionlink;

import io.micronaut.serde.annotation.Serdeable;

/** What a membership is set with: the user of the path again, and the role. */
@Serdeable
record MembershipBody(String userId, String roleId) {}
