package io.orgraph.model;

import org.jspecify.annotations.Nullable;

/**
 * One change as the audit log of an organization has it. What its source does not tell is null.
 *
 * @param actor who made the change, who may not be a user of the organization any more; null where nobody did
 * @param action in the source's own words, as the type of the resource is
 * @param resourceId the id that the source itself uses
 * @param before the resource as it was; null where there was none
 * @param after the resource as it then was; null where there was none any more
 */
public record AuditEntry(
        AuditEntryId id,
        @Nullable UserId actor,
        @Nullable String action,
        @Nullable String resourceType,
        @Nullable String resourceId,
        @Nullable JsonValue before,
        @Nullable JsonValue after,
        @Nullable LazyInstant occurredAt,
        @Nullable String ipAddress)
        implements Node {}
