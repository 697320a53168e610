package io.orgraph.source.transactionlink;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** An enrollment, TransactionLink's word for an invitation, as far as its public documentation shows it. */
@Serdeable
record EnrollmentJson(
        @Nullable String enrollmentId,
        @Nullable String email,
        @Nullable String status,
        @Nullable String lastInvitationSentAt) {
    static final RowForms<EnrollmentJson> ROWS = RowForms.of(EnrollmentJson.class);
}
