package io.orgraph.loading;

import io.orgraph.model.OrganizationId;
import io.orgraph.model.WorkspaceQuery;

/** The workspaces of an organization that a query wants. */
public record WorkspacesOf(OrganizationId organization, WorkspaceQuery query) {}
