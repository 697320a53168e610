package io.orgraph.graph;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.loading.ListKey;
import io.orgraph.loading.Loaders;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.Page;
import io.orgraph.model.PageRequest;
import io.orgraph.source.ListsOrganizationRoles;
import io.orgraph.source.ListsWorkspaces;
import io.orgraph.source.SourceRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of an organization. */
final class OrganizationFields {
    private final SourceRegistry sources;
    private final Listing listing;

    OrganizationFields(SourceRegistry sources, Listing listing) {
        this.sources = sources;
        this.listing = listing;
    }

    TypeFields<Ref<OrganizationId, Organization>> fields() {
        return TypeFields.<Ref<OrganizationId, Organization>>generic("Organization", Ref.class)
                .value("id", organization -> GlobalIds.encode(organization.id()))
                .value("source", organization -> sources.get(organization.id().source()))
                .fetch("sourceId", this::sourceId)
                .fetch("name", (organization, env) -> detail(organization, env, Organization::name))
                .fetch("workspaces", this::workspaces)
                .fetch("roles", this::roles);
    }

    private static @Nullable Object detail(
            Ref<OrganizationId, Organization> organization,
            DataFetchingEnvironment env,
            Function<Organization, @Nullable Object> get) {
        return Details.of(organization, Loaders.ORGANIZATION, env, get);
    }

    /** Where the source's list of organizations does not tell its id, the organization's roles do. */
    private @Nullable Object sourceId(Ref<OrganizationId, Organization> organization, DataFetchingEnvironment env) {
        if (!organization.id().isOfCredential()) {
            return organization.id().value();
        }
        var key = new ListKey<>(organization.id(), PageRequest.WHOLE);
        return Outcome.of(Loaders.ORGANIZATION_ROLES.in(env).load(key), env, OrganizationFields::sourceIdIn);
    }

    private static @Nullable Object sourceIdIn(Page<OrganizationRole> roles) {
        return roles.items().isEmpty() ? null : roles.items().get(0).organizationSourceId();
    }

    private CompletableFuture<?> workspaces(
            Ref<OrganizationId, Organization> organization, DataFetchingEnvironment env) {
        var of = new Listing.Of<>(Loaders.WORKSPACES, organization.id());
        return Outcome.of(
                listing.page(env, organization.id(), ListsWorkspaces.class, of, found -> new Ref<>(found.id(), found)),
                env,
                page -> page);
    }

    private CompletableFuture<?> roles(Ref<OrganizationId, Organization> organization, DataFetchingEnvironment env) {
        var of = new Listing.Of<>(Loaders.ORGANIZATION_ROLES, organization.id());
        return Outcome.of(
                listing.page(env, organization.id(), ListsOrganizationRoles.class, of, role -> role),
                env,
                page -> page);
    }
}
