package io.orgraph.graph.mutation;

import static java.util.Objects.requireNonNull;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.loading.OperationLoaders;
import io.orgraph.model.Node;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.plan.Reversal;
import io.orgraph.plan.Snapshot;
import io.orgraph.source.SourceAccess;
import io.orgraph.source.UpdatesOrganizationMembership;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Undoes changes of a member's organization role. */
final class OrganizationMembershipUndo
        implements Reversible<OrganizationMembershipId, OrganizationMembershipUndo.Held> {
    private static final String ROLE = "role";

    /** Null where nothing changed, and for a member who had several roles: one call can give one role alone. */
    static @Nullable Reversal of(Held was, OrganizationRole given) {
        Snapshot before = was.snapshot();
        Snapshot after = Snapshot.EMPTY.with(ROLE, given.id().value());
        return was.membership().roles().size() != 1 || before.equals(after)
                ? null
                : new Reversal(
                        Reversal.Kind.ORGANIZATION_MEMBERSHIP,
                        GlobalIds.encode(was.membership().id()),
                        after,
                        before);
    }

    @Override
    public Class<OrganizationMembershipId> idClass() {
        return OrganizationMembershipId.class;
    }

    @Override
    public CompletableFuture<Answer<Optional<Held>>> read(OrganizationMembershipId id, DataFetchingEnvironment env) {
        return OperationLoaders.of(env)
                .wholeLists()
                .organizationMemberships(id.organization())
                .thenCombine(
                        AssignableRoles.of(id.organization(), env),
                        (members, roles) -> members.flatMap(all ->
                                roles.map(known -> Node.find(all, id).map(found -> new Held(found, known)))));
    }

    @Override
    public Snapshot snapshot(Held state) {
        return state.snapshot();
    }

    @Override
    public Object node(Held state) {
        return state.membership();
    }

    @Override
    public CompletableFuture<Answer<Optional<Held>>> write(
            OrganizationMembershipId id, @Nullable Snapshot to, @Nullable Held current, DataFetchingEnvironment env) {
        AssignableRoles roles = requireNonNull(current).roles();
        OrganizationRole role = roles.withKey(requireNonNull(requireNonNull(to).text(ROLE)));
        return role == null
                ? Answer.failedFuture(new Failure.Refused(id.source(), Code.NOT_FOUND, null))
                : write(id, role, Operation.of(env).sourceAccess())
                        .thenApply(answer -> answer.map(told -> told.map(after -> new Held(after, roles))));
    }

    static CompletableFuture<Answer<Optional<OrganizationMembership>>> write(
            OrganizationMembershipId id, OrganizationRole role, SourceAccess sources) {
        return sources.ask(
                id.source(),
                UpdatesOrganizationMembership.class,
                (port, as) -> port.updateOrganizationMembership(id, role, as));
    }

    /** A membership with the roles of its organization, by which a role that is known by name alone has its id. */
    record Held(OrganizationMembership membership, AssignableRoles roles) {

        private Snapshot snapshot() {
            return Snapshot.EMPTY.withAll(
                    ROLE,
                    membership.roles().stream()
                            .map(role -> roles.idOf(role).value())
                            .toList());
        }
    }
}
