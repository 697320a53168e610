package io.orgraph.source.kognitos;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of invitations, as sent. */
@Serdeable(naming = SnakeCaseStrategy.class)
record InvitesJson(
        @Nullable List<InviteJson> invitations, @Nullable String nextPageToken) implements PageJson<InviteJson> {
    @Override
    public @Nullable List<InviteJson> items() {
        return invitations;
    }
}
