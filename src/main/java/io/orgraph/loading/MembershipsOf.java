package io.orgraph.loading;

import io.orgraph.model.WorkspaceId;
import io.orgraph.source.ListsWorkspaceMemberships.Scope;

/** The members of a workspace, with or without those who inherit their access. */
public record MembershipsOf(WorkspaceId workspace, Scope scope) {}
