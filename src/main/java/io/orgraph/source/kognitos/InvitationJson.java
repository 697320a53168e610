package io.orgraph.source.kognitos;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A single invitation, as sent: everything but the address. */
@Serdeable(naming = SnakeCaseStrategy.class)
record InvitationJson(
        @Nullable String name,
        @Nullable String organizationDisplayName,
        @Nullable String workspaceId,
        @Nullable String workspaceDisplayName,
        @Nullable List<String> roles,
        @Nullable Boolean isAccepted,
        @Nullable String redirectOrganizationId,
        @Nullable String redirectWorkspaceId) {}
