package io.orgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.graph.schema.Fetchers;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.Results;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.graph.schema.Urls;
import io.orgraph.loading.ListKey.OrganizationRolesOf;
import io.orgraph.loading.Loaders;
import io.orgraph.model.LazyInstant;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.Page;
import io.orgraph.model.SourceName;
import io.orgraph.source.SourceRegistry;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of an organization. */
final class OrganizationFields {
    private final SourceRegistry sources;
    private final OrganizationLists lists;
    private final OrganizationExtras extras;
    private final AuditFields audit;
    private final ApiKeyFields apiKeys;

    OrganizationFields(SourceRegistry sources, OrganizationLists lists, AuditFields audit, ApiKeyFields apiKeys) {
        this.sources = sources;
        this.lists = lists;
        this.audit = audit;
        this.apiKeys = apiKeys;
        this.extras = new OrganizationExtras(sources);
    }

    TypeFields<Ref<OrganizationId, Organization>> fields() {
        return TypeFields.<Ref<OrganizationId, Organization>>generic("Organization", Ref.class)
                .value("id", organization -> GlobalIds.encode(organization.id()))
                .value("source", organization -> sources.get(organization.id().source()))
                .value(
                        "capabilities",
                        organization -> sources.get(organization.id().source()).capabilities())
                .fetch("sourceId", this::sourceId)
                .fetch("name", detail(Organization::name))
                .fetch("displayName", extras::displayName)
                .fetch("logo", detail(organization -> Urls.shown(organization.logo())))
                .fetch("timeZone", extras::timeZone)
                .fetch("owner", detail(Organization::owner))
                .fetch("createdAt", detail(organization -> LazyInstant.instantOf(organization.createdAt())))
                .fetch("updatedAt", detail(organization -> LazyInstant.instantOf(organization.updatedAt())))
                .fetch("preferences", extras::preferences)
                .fetch("workspaces", lists::workspaces)
                .fetch("memberships", lists::memberships)
                .fetch("roles", lists::roles)
                .fetch("invitations", lists::invitations)
                .fetch("auditLog", audit::page)
                .fetch("apiKeys", apiKeys::page)
                .fetch("viewerPermissions", extras::viewerPermissions)
                .fetch("viewerPermissionMap", extras::viewerPermissionMap)
                .fetch("assignablePermissions", extras::assignablePermissions)
                .fetch("viewerCan", ViewerActions::of);
    }

    private static TypeFields.Fetch<Ref<OrganizationId, Organization>> detail(
            Function<Organization, @Nullable Object> get) {
        return Fetchers.detail(Loaders.ORGANIZATION, get);
    }

    /**
     * Where the source has no id in its paths and its list of organizations has none, the organization's roles have it.
     */
    private @Nullable Object sourceId(Ref<OrganizationId, Organization> organization, DataFetchingEnvironment env) {
        if (!organization.id().isOfCredential()) {
            return organization.id().value();
        }
        Organization known = organization.known();
        if (known != null && known.sourceId() != null) {
            return known.sourceId();
        }
        var key = OrganizationRolesOf.whole(organization.id());
        return Results.of(
                Loaders.ORGANIZATION_ROLES.in(env).load(key),
                env,
                roles -> sourceIdIn(roles, organization.id().source(), env));
    }

    private static @Nullable Object sourceIdIn(
            Page<OrganizationRole> roles, SourceName source, DataFetchingEnvironment env) {
        return roles.items().isEmpty()
                ? Results.absentIn(roles, source, env)
                : roles.items().get(0).organizationSourceId();
    }
}
