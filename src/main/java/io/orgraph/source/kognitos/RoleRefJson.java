package io.orgraph.source.kognitos;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.jspecify.annotations.Nullable;

/** A role in a list of users, as sent. Its name is that of the role, {@code org-admin}, and not a resource name. */
@Serdeable(naming = SnakeCaseStrategy.class)
record RoleRefJson(@Nullable String name, @Nullable String roleScope) {}
