package io.orgraph.source.kognitos;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the caller's organizations, as sent. */
@Serdeable(naming = SnakeCaseStrategy.class)
record OrganizationsJson(
        @Nullable List<OrganizationJson> userOrganizations,
        @Nullable String nextPageToken) implements PageJson<OrganizationJson> {
    @Override
    public @Nullable List<OrganizationJson> items() {
        return userOrganizations;
    }
}
