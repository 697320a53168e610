package io.orgraph.source.kognitos;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of roles, as sent. */
@Serdeable(naming = SnakeCaseStrategy.class)
record RolesJson(@Nullable List<RoleJson> roles, @Nullable String nextPageToken) implements PageJson<RoleJson> {
    @Override
    public @Nullable List<RoleJson> items() {
        return roles;
    }
}
