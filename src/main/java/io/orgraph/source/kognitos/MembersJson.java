package io.orgraph.source.kognitos;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of users, as sent. */
@Serdeable(naming = SnakeCaseStrategy.class)
record MembersJson(
        @Nullable List<MemberJson> users, @Nullable String nextPageToken) implements PageJson<MemberJson> {
    @Override
    public @Nullable List<MemberJson> items() {
        return users;
    }
}
