package io.orgraph.loading;

import io.orgraph.model.AuditQuery;
import io.orgraph.model.OrganizationId;

/** The entries of an organization's audit log that a query wants. */
public record AuditEntriesOf(OrganizationId organization, AuditQuery query) {}
