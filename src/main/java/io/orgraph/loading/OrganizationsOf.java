package io.orgraph.loading;

import io.orgraph.model.OrganizationQuery;
import io.orgraph.model.SourceName;

/** The organizations of a source that a query wants. */
public record OrganizationsOf(SourceName source, OrganizationQuery query) {}
