package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.change.InvitationMail;
import io.orgraph.change.ItemOutcome;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.graph.pagination.Connection;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.Invalidation;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationDraft;
import io.orgraph.model.InvitationId;
import io.orgraph.model.OrganizationId;
import io.orgraph.source.CreatesInvitation;
import io.orgraph.source.SourceAccess;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Invites many people to an organization. */
final class CreateInvitations implements MutationGroup {
    private static final int MOST = 100;

    private final GlobalIds ids;

    CreateInvitations(GlobalIds ids) {
        this.ids = ids;
    }

    @Override
    public void addTo(TypeFields<Object> mutation) {
        mutation.fetch("createInvitations", (root, env) -> create(Changes.of(ids, env)));
    }

    @Override
    public List<TypeFields<?>> types() {
        return List.of(
                Bulk.<Changed<OrganizationId, Invitation>>payload("CreateInvitationsPayload")
                        .value(
                                "organization",
                                payload -> payload.input().owner("organizationId", OrganizationId.class, id -> id)),
                ItemResult.<Changed<OrganizationId, Invitation>>type("CreateInvitationResult")
                        .fetch("node", ItemResult.fetched((made, env) -> made.shown(env, CreateInvitations::ref)))
                        .fetch(
                                "edge",
                                ItemResult.fetched((made, env) ->
                                        made.shown(env, invitation -> Connection.Edge.added(ref(invitation)))))
                        .fetch("undo", ItemResult.fetched(Changed::undo)));
    }

    private static Ref<InvitationId, Invitation> ref(Invitation invitation) {
        return new Ref<>(invitation.id(), invitation);
    }

    private static Object create(Changes changes) {
        ChangeInput input = changes.input();
        OrganizationId in = input.id("organizationId", OrganizationId.class);
        List<ChangeInput> items = input.each("invitations", MOST);
        List<InvitationRequest> requests = InvitationRequest.read(items, in);
        if (in == null || input.isFaulty()) {
            return changes.refused();
        }
        return changes.obstacle(in.source(), CreatesInvitation.class, "organizationId")
                .orElseGet(() -> create(new Plan(in, items, requests), changes));
    }

    private static Object create(Plan plan, Changes changes) {
        Set<InvitationDraft.Detail> taken = taken(plan.in(), changes.sourceAccess());
        plan.requests().forEach(request -> request.mustBeTaken(taken));
        return changes.input().isFaulty()
                ? changes.refused()
                : changes.with(
                        AssignableRoles.of(plan.in(), changes.env()),
                        "organizationId",
                        roles -> create(plan, roles, changes));
    }

    private static CompletableFuture<Object> create(Plan plan, AssignableRoles roles, Changes changes) {
        List<InvitationDraft> drafts = new ArrayList<>();
        plan.requests().forEach(request -> request.draft(roles).ifPresent(drafts::add));
        return changes.input().isFaulty()
                ? changes.refused()
                : changes.with(
                        ready(plan.in(), roles, drafts, changes),
                        "organizationId",
                        ready -> Bulk.run(
                                new Bulk.Job<>(drafts, plan.items(), ready::invite),
                                changes,
                                Invalidation.INVITATIONS));
    }

    private static CompletableFuture<Answer<Ready>> ready(
            OrganizationId in, AssignableRoles roles, List<InvitationDraft> drafts, Changes changes) {
        return new InvitationMail(changes.sourceAccess())
                .inviter(in)
                .thenCombine(
                        known(in, drafts, changes.env()),
                        (inviter, known) ->
                                inviter.flatMap(ready -> known.map(there -> new Ready(in, ready, roles, there))));
    }

    /** Members are read only if somebody has no pending invitation: nobody has one and is a member. */
    private static CompletableFuture<Answer<Known>> known(
            OrganizationId in, List<InvitationDraft> drafts, DataFetchingEnvironment env) {
        return pending(in, env)
                .thenCompose(answer -> answer.fold(
                        pending -> drafts.stream()
                                        .allMatch(draft ->
                                                pending.to(draft.email()).isPresent())
                                ? Answer.completedFuture(new Known(pending, ExistingMembers.NONE))
                                : ExistingMembers.of(in, env)
                                        .thenApply(read -> read.map(members -> new Known(pending, members))),
                        Answer::failedFuture));
    }

    /** A caller who may invite, but not list invitations, invites without the check: the source decides in the end. */
    private static CompletableFuture<Answer<PendingInvitations>> pending(
            OrganizationId in, DataFetchingEnvironment env) {
        return PendingInvitations.of(in, env)
                .thenApply(answer -> answer.fold(
                        Answer::of,
                        failure -> failure.code() == Code.FORBIDDEN || failure.code() == Code.UNSUPPORTED_BY_SOURCE
                                ? Answer.of(PendingInvitations.NONE)
                                : Answer.failed(failure)));
    }

    private static Set<InvitationDraft.Detail> taken(OrganizationId in, SourceAccess sourceAccess) {
        Set<InvitationDraft.Detail> taken = new HashSet<>();
        sourceAccess.trait(in.source(), CreatesInvitation.class, port -> taken.addAll(port.takes()), false);
        return taken;
    }

    /** Who need not be invited. */
    private record Known(PendingInvitations pending, ExistingMembers members) {}

    /** The inviter, and those whom it must not invite. */
    private record Ready(OrganizationId in, CreatesInvitation.Inviter inviter, AssignableRoles roles, Known known) {

        CompletableFuture<ItemOutcome<Changed<OrganizationId, Invitation>>> invite(InvitationDraft draft) {
            return known.pending()
                    .to(draft.email())
                    .map(there -> PendingInvitations.against(draft, there))
                    .or(() -> known.members()
                            .with(draft.email())
                            .map(member -> ExistingMembers.against(draft, member, roles)))
                    .map(CompletableFuture::completedFuture)
                    .orElseGet(() -> inviter.invite(draft)
                            .thenApply(answer -> answer.fold(
                                    told -> ItemOutcome.done(made(draft, told.orElse(null))), ItemOutcome::of)));
        }

        /** Only an invitation that this mutation created is revoked by its undo token. */
        private Changed<OrganizationId, Invitation> made(InvitationDraft draft, @Nullable Invitation told) {
            return PendingInvitations.invited(in, draft.email(), told)
                    .undoneBy(invitation -> InvitationUndo.of(invitation.id()));
        }
    }

    private record Plan(OrganizationId in, List<ChangeInput> items, List<InvitationRequest> requests) {}
}
