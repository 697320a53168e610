package io.orgraph.source.transactionlink;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Who is to be enrolled, and as what. What is null is left out. Workspaces are not in it: no document names their key. */
@Serdeable
record EnrollmentBody(
        String email,
        String roleId,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String title) {}
