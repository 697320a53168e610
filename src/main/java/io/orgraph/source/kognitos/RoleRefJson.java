package io.orgraph.source.kognitos;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.jspecify.annotations.Nullable;

/** The role that a user is shown with. Its name is that of the role, {@code org-admin}, and not that of a resource. */
@Serdeable(naming = SnakeCaseStrategy.class)
record RoleRefJson(@Nullable String name, @Nullable String roleScope) {}
