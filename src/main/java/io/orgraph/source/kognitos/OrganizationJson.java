package io.orgraph.source.kognitos;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.jspecify.annotations.Nullable;

/** An organization, as sent. */
@Serdeable(naming = SnakeCaseStrategy.class)
record OrganizationJson(
        @Nullable String name,
        @Nullable String title,
        @Nullable String logoDataUri,
        @Nullable String createTime,
        @Nullable String updateTime,
        @Nullable String ownerDisplayName,
        @Nullable String ownerEmail) {}
