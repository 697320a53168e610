package io.orgraph.loading;

import io.orgraph.model.MemberQuery;
import io.orgraph.model.OrganizationId;

/** The members of an organization that a query wants. */
public record MembersOf(OrganizationId organization, MemberQuery query) {}
