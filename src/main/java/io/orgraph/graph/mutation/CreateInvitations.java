package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.change.InvitationMail;
import io.orgraph.change.ItemOutcome;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.failure.Failure;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.Invalidation;
import io.orgraph.model.InvitationDraft;
import io.orgraph.model.OrganizationId;
import io.orgraph.source.CreatesInvitation;
import io.orgraph.source.SourceAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Asking many people to join an organization. */
final class CreateInvitations implements MutationGroup {
    private static final int MOST = 100;

    private final GlobalIds ids;

    CreateInvitations(GlobalIds ids) {
        this.ids = ids;
    }

    @Override
    public void addTo(TypeFields<Object> mutation) {
        mutation.fetch("createInvitations", (root, env) -> create(env));
    }

    @Override
    public List<TypeFields<?>> types() {
        return List.of(
                Bulk.<CreatedInvitation>payload("CreateInvitationsPayload")
                        .value("organization", payload -> organization(payload.input())),
                ItemResult.<CreatedInvitation>type("CreateInvitationResult")
                        .fetch("node", ItemResult.fetched(CreatedInvitation::node))
                        .fetch("edge", ItemResult.fetched(CreatedInvitation::edge))
                        .fetch("inverse", CreateInvitations::inverse));
    }

    private @Nullable Object organization(ChangeInput input) {
        return ids.decode(input.required("organizationId"), OrganizationId.class)
                .<@Nullable Object>fold(Ref::to, malformed -> null);
    }

    /** Only what this mutation made is taken back. */
    private static @Nullable Object inverse(ItemResult<CreatedInvitation> result, DataFetchingEnvironment env) {
        CreatedInvitation invited = result.outcome().value();
        return invited == null || result.outcome().kind() != ItemOutcome.Kind.DONE ? null : invited.inverse(env);
    }

    private Object create(DataFetchingEnvironment env) {
        ChangeInput input = ChangeInput.of(ids, env);
        OrganizationId in = input.id("organizationId", OrganizationId.class);
        List<ChangeInput> items = input.each("invitations", MOST);
        List<InvitationRequest> requests = InvitationRequest.read(items, in);
        if (in == null || input.isFaulty()) {
            return Changes.refused(input);
        }
        SourceAccess sourceAccess = Operation.of(env).sourceAccess();
        Optional<Failure> obstacle = sourceAccess.obstacle(in.source(), CreatesInvitation.class);
        if (obstacle.isPresent()) {
            return Changes.failed(obstacle.get(), input, "organizationId", env);
        }
        requests.forEach(request -> request.mustBeTaken(taken(in, sourceAccess)));
        return input.isFaulty()
                ? Changes.refused(input)
                : AssignableRoles.of(in, env)
                        .thenCompose(roles -> roles.fold(
                                known -> create(new Plan(in, input, items, requests, known), env),
                                failure -> CompletableFuture.completedFuture(
                                        Changes.failed(failure, input, "organizationId", env))));
    }

    private static CompletableFuture<Object> create(Plan plan, DataFetchingEnvironment env) {
        List<InvitationDraft> drafts = new ArrayList<>();
        plan.requests().forEach(request -> request.draft(plan.roles()).ifPresent(drafts::add));
        return plan.input().isFaulty()
                ? Changes.refused(plan.input())
                : new InvitationMail(Operation.of(env).sourceAccess())
                        .inviter(plan.in())
                        .thenCombine(
                                pending(plan.in(), env),
                                (inviter, pending) -> inviter.flatMap(ready -> pending.map(
                                        known -> invite(plan, drafts, new Ready(plan.in(), ready, known), env))))
                        .thenCompose(answer -> answer.fold(
                                running -> running,
                                failure -> CompletableFuture.completedFuture(
                                        Changes.failed(failure, plan.input(), "organizationId", env))));
    }

    private static CompletableFuture<Object> invite(
            Plan plan, List<InvitationDraft> drafts, Ready ready, DataFetchingEnvironment env) {
        return Bulk.run(
                new Bulk.Job<>(drafts, plan.items(), ready::invite), plan.input(), env, Invalidation.INVITATIONS);
    }

    /** Whoever may invite, but not look at invitations, invites without looking: the source has the last word anyway. */
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
        Set<InvitationDraft.Detail> taken = new java.util.HashSet<>();
        sourceAccess.trait(in.source(), CreatesInvitation.class, port -> taken.addAll(port.takes()), false);
        return taken;
    }

    /** What invites, and whom it must not invite again. */
    private record Ready(OrganizationId in, CreatesInvitation.Inviter inviter, PendingInvitations pending) {

        CompletableFuture<ItemOutcome<CreatedInvitation>> invite(InvitationDraft draft) {
            return pending.to(draft.email())
                    .map(there -> CompletableFuture.completedFuture(PendingInvitations.against(draft, there)))
                    .orElseGet(() -> inviter.invite(draft)
                            .thenApply(answer -> answer.fold(
                                    told -> ItemOutcome.done(
                                            new CreatedInvitation(in, draft.email(), told.orElse(null))),
                                    ItemOutcome::of)));
        }
    }

    private record Plan(
            OrganizationId in,
            ChangeInput input,
            List<ChangeInput> items,
            List<InvitationRequest> requests,
            AssignableRoles roles) {}
}
