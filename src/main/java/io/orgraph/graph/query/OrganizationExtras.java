package io.orgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Failure;
import io.orgraph.graph.schema.Fetchers;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.Results;
import io.orgraph.loading.ListKey.OrganizationRolesOf;
import io.orgraph.loading.Loaders;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationPreferences;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.Page;
import io.orgraph.source.ListsOrganizationRoles;
import io.orgraph.source.ReadsOrganizationPreferences;
import io.orgraph.source.SourceRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an organization that only some sources have; for others they are null, without an error and without a
 * call.
 */
final class OrganizationExtras {
    private final SourceRegistry sources;

    OrganizationExtras(SourceRegistry sources) {
        this.sources = sources;
    }

    /** A label for people that is never null: where the name cannot be read, it is the source's, beside the error. */
    Object displayName(Ref<OrganizationId, Organization> organization, DataFetchingEnvironment env) {
        String source = organization.id().source().value();
        Organization known = organization.known();
        return known != null
                ? label(known, source)
                : Loaders.ORGANIZATION
                        .in(env)
                        .load(organization.id())
                        .thenApply(answer -> answer.fold(
                                found -> label(found, source),
                                failure -> Results.withErrors(source, List.of(Results.error(failure, env)))));
    }

    private static Object label(Organization organization, String source) {
        String name = organization.name();
        return name == null || name.isBlank() ? source : name;
    }

    Object preferences(Ref<OrganizationId, Organization> organization, DataFetchingEnvironment env) {
        return Results.orUnsupported(
                Loaders.PREFERENCES.in(env).load(organization.id()), env, preferences -> preferences);
    }

    /** Where a source has preferences, the time zone is one of them; otherwise it is in the organization itself. */
    @Nullable Object timeZone(Ref<OrganizationId, Organization> organization, DataFetchingEnvironment env) {
        boolean preferred = sources.get(organization.id().source())
                .port(ReadsOrganizationPreferences.class)
                .fold(port -> true, unsupported -> false);
        return preferred
                ? Results.of(Loaders.PREFERENCES.in(env).load(organization.id()), env, OrganizationExtras::timeZoneIn)
                : Fetchers.of(organization, Loaders.ORGANIZATION, env, Organization::timeZone);
    }

    private static @Nullable Object timeZoneIn(OrganizationPreferences preferences) {
        return preferences.general() == null ? null : preferences.general().timeZone();
    }

    /** Roles that could not be read may have further permissions: then an error says so beside those that are known. */
    @Nullable Object assignablePermissions(Ref<OrganizationId, Organization> organization, DataFetchingEnvironment env) {
        boolean reported = sources.get(organization.id().source())
                .port(ListsOrganizationRoles.class)
                .fold(ListsOrganizationRoles::reportsRoleDetails, unsupported -> false);
        var key = OrganizationRolesOf.whole(organization.id());
        return reported
                ? Results.of(
                        Loaders.ORGANIZATION_ROLES.in(env).load(key), env, roles -> groups(roles, organization, env))
                : null;
    }

    private static @Nullable Object groups(
            Page<OrganizationRole> roles, Ref<OrganizationId, Organization> organization, DataFetchingEnvironment env) {
        List<PermissionGroup> groups = PermissionGroup.of(roles.items());
        return groups == null || roles.unreadable() == 0
                ? groups
                : Results.withErrors(
                        groups,
                        List.of(Results.error(
                                new Failure.UnreadableRows(organization.id().source(), roles.unreadable()), env)));
    }

    Object viewerPermissions(Ref<OrganizationId, Organization> organization, DataFetchingEnvironment env) {
        return Results.orUnsupported(CallersPermission.known(organization.id(), env), env, permissions -> permissions);
    }

    /** Also where it has no known form, and {@link #viewerPermissions} fails for it. */
    Object viewerPermissionMap(Ref<OrganizationId, Organization> organization, DataFetchingEnvironment env) {
        return Results.orUnsupported(
                Loaders.VIEWER_PERMISSIONS.in(env).load(organization.id()),
                env,
                permissions -> permissions.map().plain());
    }
}
