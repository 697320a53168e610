package io.orgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.graph.pagination.ConnectionFetchers;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.Results;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.Loaders;
import io.orgraph.model.ApiKey;
import io.orgraph.model.LazyInstant;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.source.SourceList;
import io.orgraph.source.SourceRegistry;

/** The API keys of an organization, and the fields of one. None of them is the key itself. */
final class ApiKeyFields {
    private final SourceRegistry sources;
    private final ConnectionFetchers listing;

    ApiKeyFields(SourceRegistry sources, ConnectionFetchers listing) {
        this.sources = sources;
        this.listing = listing;
    }

    Object page(Ref<OrganizationId, Organization> organization, DataFetchingEnvironment env) {
        var of = new ConnectionFetchers.Of<>(Loaders.API_KEYS, organization.id());
        return Results.orUnsupported(
                listing.page(env, organization.id(), SourceList.API_KEYS, of, apiKey -> apiKey),
                env,
                page -> page.shown(env));
    }

    TypeFields<?> apiKey() {
        return TypeFields.of("ApiKey", ApiKey.class)
                .value("id", apiKey -> GlobalIds.encode(apiKey.id()))
                .value("source", apiKey -> sources.get(apiKey.id().source()))
                .value("sourceId", apiKey -> apiKey.id().value())
                .value("organization", apiKey -> Ref.to(apiKey.id().organization()))
                .value("name", ApiKey::name)
                .value("keyPrefix", ApiKey::keyPrefix)
                .value("status", ApiKey::status)
                .value("rawStatus", ApiKey::rawStatus)
                .value("createdAt", apiKey -> LazyInstant.instantOf(apiKey.createdAt()))
                .value("lastUsedAt", apiKey -> LazyInstant.instantOf(apiKey.lastUsedAt()))
                .value("expiresAt", apiKey -> LazyInstant.instantOf(apiKey.expiresAt()));
    }
}
