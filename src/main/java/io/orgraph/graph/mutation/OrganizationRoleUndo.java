package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.loading.OperationLoaders;
import io.orgraph.model.FieldUpdate;
import io.orgraph.model.Node;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.OrganizationRoleId;
import io.orgraph.model.Permission;
import io.orgraph.model.RoleChange;
import io.orgraph.plan.Reversal;
import io.orgraph.plan.Snapshot;
import io.orgraph.source.DeletesOrganizationRole;
import io.orgraph.source.SourceAccess;
import io.orgraph.source.UpdatesOrganizationRole;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Undoes changes of organization roles, and their creation. */
final class OrganizationRoleUndo implements Reversible<OrganizationRoleId, OrganizationRole> {
    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";
    private static final String PERMISSIONS = "permissions";

    /** Restores only what was changed. Null where nothing was, and where the source did not report the permissions. */
    static @Nullable Reversal of(RoleChange change, OrganizationRole was) {
        Snapshot given = given(change);
        Snapshot held = held(was);
        Set<String> changed = new HashSet<>(given.fields().keySet());
        changed.removeIf(field -> held.has(field) && given.list(field).equals(held.list(field)));
        return changed.isEmpty() || !held.fields().keySet().containsAll(changed)
                ? null
                : new Reversal(
                        Reversal.Kind.ORGANIZATION_ROLE,
                        GlobalIds.encode(was.id()),
                        given.only(changed),
                        held.only(changed));
    }

    /** Deletes a role that was created, as long as nobody has changed it. Null for one without a name. */
    static @Nullable Reversal ofCreated(OrganizationRole role) {
        return role.name() == null
                ? null
                : new Reversal(Reversal.Kind.CREATED_ROLE, GlobalIds.encode(role.id()), held(role), null);
    }

    @Override
    public Class<OrganizationRoleId> idClass() {
        return OrganizationRoleId.class;
    }

    @Override
    public CompletableFuture<Answer<Optional<OrganizationRole>>> read(
            OrganizationRoleId id, DataFetchingEnvironment env) {
        return OperationLoaders.of(env)
                .wholeLists()
                .organizationRoles(id.organization())
                .thenApply(answer -> answer.map(all -> Node.find(all, id)));
    }

    @Override
    public Snapshot snapshot(OrganizationRole state) {
        return held(state);
    }

    @Override
    public Object node(OrganizationRole state) {
        return state;
    }

    @Override
    public CompletableFuture<Answer<Optional<OrganizationRole>>> write(
            OrganizationRoleId id,
            @Nullable Snapshot to,
            @Nullable OrganizationRole current,
            DataFetchingEnvironment env) {
        if (to == null) {
            return Operation.of(env)
                    .sourceAccess()
                    .ask(id.source(), DeletesOrganizationRole.class, (port, as) -> port.deleteOrganizationRole(id, as))
                    .thenApply(answer -> answer.map(deleted -> Optional.empty()));
        }
        RoleChange change = new RoleChange(update(to, NAME), update(to, DESCRIPTION), permissions(to));
        return write(id, change, Operation.of(env).sourceAccess());
    }

    static CompletableFuture<Answer<Optional<OrganizationRole>>> write(
            OrganizationRoleId id, RoleChange change, SourceAccess sources) {
        return sources.ask(
                id.source(), UpdatesOrganizationRole.class, (port, as) -> port.updateOrganizationRole(id, change, as));
    }

    private static Snapshot held(OrganizationRole role) {
        Snapshot named = role.name() == null ? Snapshot.EMPTY : Snapshot.EMPTY.with(NAME, role.name());
        Snapshot held = named.with(DESCRIPTION, role.description());
        List<Permission> permissions = role.permissions();
        return permissions == null
                ? held
                : held.withAll(
                        PERMISSIONS, permissions.stream().map(Permission::key).toList());
    }

    private static Snapshot given(RoleChange change) {
        Snapshot given = Snapshot.EMPTY;
        given = change.name().given() ? given.with(NAME, change.name().value()) : given;
        given = change.description().given()
                ? given.with(DESCRIPTION, change.description().value())
                : given;
        List<String> permissions = change.permissions().value();
        return permissions == null ? given : given.withAll(PERMISSIONS, permissions);
    }

    private static FieldUpdate<String> update(Snapshot state, String field) {
        return state.has(field) ? FieldUpdate.to(state.text(field)) : FieldUpdate.none();
    }

    private static FieldUpdate<List<String>> permissions(Snapshot state) {
        return state.has(PERMISSIONS) ? FieldUpdate.to(state.list(PERMISSIONS)) : FieldUpdate.none();
    }
}
