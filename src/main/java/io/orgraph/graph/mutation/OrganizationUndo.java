package io.orgraph.graph.mutation;

import static java.util.Objects.requireNonNull;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.Urls;
import io.orgraph.loading.Loaders;
import io.orgraph.model.FieldUpdate;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationChange;
import io.orgraph.model.OrganizationId;
import io.orgraph.plan.Reversal;
import io.orgraph.plan.Snapshot;
import io.orgraph.source.SourceAccess;
import io.orgraph.source.UpdatesOrganization;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Undoes changes of an organization's name, picture and time zone. */
final class OrganizationUndo implements Reversible<OrganizationId, Organization> {
    private static final String NAME = "name";
    private static final String LOGO = "logo";
    private static final String TIME_ZONE = "timeZone";

    /** Restores only what was changed. Null where nothing was, and for a picture that no change can set. */
    static @Nullable Reversal of(OrganizationId id, OrganizationChange change, Organization was) {
        Snapshot given = given(change);
        Snapshot held = held(was);
        Set<String> changed = new HashSet<>(given.fields().keySet());
        changed.removeIf(field -> given.list(field).equals(held.list(field)));
        boolean isLost = changed.contains(LOGO) && was.logo() != null && Urls.shown(was.logo()) == null;
        return changed.isEmpty() || isLost
                ? null
                : new Reversal(
                        Reversal.Kind.ORGANIZATION, GlobalIds.encode(id), given.only(changed), held.only(changed));
    }

    @Override
    public Class<OrganizationId> idClass() {
        return OrganizationId.class;
    }

    @Override
    public CompletableFuture<Answer<Optional<Organization>>> read(OrganizationId id, DataFetchingEnvironment env) {
        return Changed.orAbsent(Loaders.ORGANIZATION.in(env).load(id));
    }

    @Override
    public Snapshot snapshot(Organization state) {
        return held(state);
    }

    @Override
    public Object node(Organization state) {
        return new Ref<>(state.id(), state);
    }

    @Override
    public CompletableFuture<Answer<Optional<Organization>>> write(
            OrganizationId id, @Nullable Snapshot to, @Nullable Organization current, DataFetchingEnvironment env) {
        Snapshot state = requireNonNull(to);
        OrganizationChange change =
                new OrganizationChange(update(state, NAME), update(state, LOGO), update(state, TIME_ZONE));
        return write(id, change, Operation.of(env).sourceAccess());
    }

    static CompletableFuture<Answer<Optional<Organization>>> write(
            OrganizationId id, OrganizationChange change, SourceAccess sources) {
        return sources.ask(
                id.source(), UpdatesOrganization.class, (port, as) -> port.updateOrganization(id, change, as));
    }

    private static Snapshot held(Organization organization) {
        return Snapshot.EMPTY
                .with(NAME, organization.name())
                .with(LOGO, organization.logo())
                .with(TIME_ZONE, organization.timeZone());
    }

    private static Snapshot given(OrganizationChange change) {
        Snapshot given = Snapshot.EMPTY;
        given = change.name().given() ? given.with(NAME, change.name().value()) : given;
        given = change.logo().given() ? given.with(LOGO, change.logo().value()) : given;
        return change.timeZone().given()
                ? given.with(TIME_ZONE, change.timeZone().value())
                : given;
    }

    private static FieldUpdate<String> update(Snapshot state, String field) {
        return state.has(field) ? FieldUpdate.to(state.text(field)) : FieldUpdate.none();
    }
}
