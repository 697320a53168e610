package io.orgraph.source.kognitos;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user with their roles, as sent: Kognitos' form of a membership. */
@Serdeable(naming = SnakeCaseStrategy.class)
record MemberJson(@Nullable UserJson user, @Nullable List<RoleRefJson> roles) {}
