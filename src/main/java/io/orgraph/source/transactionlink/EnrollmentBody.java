package io.orgraph.source.transactionlink;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * The body that enrolls a person with a role. Null values are left out. Workspaces are not in it: no document names
 * their key.
 */
@Serdeable
record EnrollmentBody(
        String email,
        String roleId,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String title) {}
