package io.orgraph.source.kognitos;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.jspecify.annotations.Nullable;

/** An invitation as lists send it. */
@Serdeable(naming = SnakeCaseStrategy.class)
record InviteJson(@Nullable String email, @Nullable String invitationId) {}
