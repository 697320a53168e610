package io.orgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.graph.pagination.ConnectionFetchers;
import io.orgraph.graph.schema.Arguments;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.Results;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.ListKey.AuditEntriesOf;
import io.orgraph.loading.Loaders;
import io.orgraph.model.AuditEntry;
import io.orgraph.model.AuditQuery;
import io.orgraph.model.JsonValue;
import io.orgraph.model.LazyInstant;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.UserId;
import io.orgraph.source.SourceList;
import io.orgraph.source.SourceRegistry;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The audit log of an organization, and the fields of its entries. */
final class AuditFields {
    private final SourceRegistry sources;
    private final GlobalIds ids;
    private final ConnectionFetchers listing;

    AuditFields(SourceRegistry sources, GlobalIds ids, ConnectionFetchers listing) {
        this.sources = sources;
        this.ids = ids;
        this.listing = listing;
    }

    Object page(Ref<OrganizationId, Organization> organization, DataFetchingEnvironment env) {
        OrganizationId of = organization.id();
        return query(of, Arguments.of(env).in("filter"))
                .fold(query -> page(of, query, env), malformed -> Results.failed(malformed, env));
    }

    private CompletableFuture<?> page(OrganizationId organization, AuditQuery query, DataFetchingEnvironment env) {
        var of = new ConnectionFetchers.Of<>(Loaders.AUDIT_ENTRIES, new AuditEntriesOf(organization, query));
        return Results.orUnsupported(
                listing.page(env, organization, SourceList.AUDIT_ENTRIES, of, entry -> entry),
                env,
                page -> page.shown(env));
    }

    private Answer<AuditQuery> query(OrganizationId of, @Nullable Arguments filter) {
        if (filter == null) {
            return Answer.of(AuditQuery.ALL);
        }
        String actor = filter.text("userId");
        return actor == null
                ? query(filter, null)
                : ids.decode(actor, UserId.class)
                        .flatMap(user -> of.equals(user.organization()) ? query(filter, user) : foreign());
    }

    private static Answer<AuditQuery> query(Arguments filter, @Nullable UserId actor) {
        AuditQuery query = new AuditQuery(
                actor,
                filter.text("action"),
                filter.text("resourceType"),
                filter.text("resourceId"),
                filter.moment("from"),
                filter.moment("to"));
        boolean isEmpty =
                query.from() != null && query.to() != null && query.from().isAfter(query.to());
        return isEmpty ? Answer.failed(new Failure.BadInput("'from' must not be after 'to'")) : Answer.of(query);
    }

    private static Answer<AuditQuery> foreign() {
        return Answer.failed(new Failure.BadInput("'userId' is the id of a user of another organization"));
    }

    TypeFields<?> entry() {
        return TypeFields.of("AuditEntry", AuditEntry.class)
                .value("id", entry -> GlobalIds.encode(entry.id()))
                .value("source", entry -> sources.get(entry.id().source()))
                .value("sourceId", entry -> entry.id().value())
                .value("organization", entry -> Ref.to(entry.id().organization()))
                .value("occurredAt", entry -> LazyInstant.instantOf(entry.occurredAt()))
                .value("actor", entry -> entry.actor() == null ? null : Ref.to(entry.actor()))
                .value("action", AuditEntry::action)
                .value("resourceType", AuditEntry::resourceType)
                .value("resourceId", AuditEntry::resourceId)
                .value("before", entry -> plain(entry.before()))
                .value("after", entry -> plain(entry.after()))
                .value("ipAddress", AuditEntry::ipAddress);
    }

    private static @Nullable Object plain(@Nullable JsonValue value) {
        return value == null ? null : value.plain();
    }
}
