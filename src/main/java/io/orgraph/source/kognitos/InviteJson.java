package io.orgraph.source.kognitos;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.jspecify.annotations.Nullable;

/** An invitation in a list, as sent. */
@Serdeable(naming = SnakeCaseStrategy.class)
record InviteJson(@Nullable String email, @Nullable String invitationId) {}
