package io.orgraph.graph.mutation;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.orgraph.change.Batch;
import io.orgraph.change.ItemOutcome;
import io.orgraph.failure.Futures;
import io.orgraph.graph.mutation.UndoStep.Undone;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.Invalidation;
import io.orgraph.loading.OperationLoaders;
import io.orgraph.model.NodeId;
import io.orgraph.plan.Reversal;
import io.orgraph.plan.UndoTokens;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Undoes changes by their tokens, each as long as nobody else has changed the same thing since. */
final class UndoChanges implements MutationGroup {
    private static final int MOST = 500;
    private static final Invalidation[] ALL = {
        Invalidation.ORGANIZATIONS,
        Invalidation.ORGANIZATION_ROLES,
        Invalidation.ORGANIZATION_MEMBERS,
        Invalidation.WORKSPACE_MEMBERS,
        Invalidation.INVITATIONS,
        Invalidation.API_KEYS
    };
    private static final OrganizationRoleUndo ROLES = new OrganizationRoleUndo();
    private static final Map<Reversal.Kind, Reversible<?, ?>> REVERSIBLES = new EnumMap<>(Map.of(
            Reversal.Kind.WORKSPACE_MEMBERSHIP, new WorkspaceMembershipUndo(),
            Reversal.Kind.ORGANIZATION_MEMBERSHIP, new OrganizationMembershipUndo(),
            Reversal.Kind.USER_STATUS, new UserStatusUndo(),
            Reversal.Kind.USER_PROFILE, new UserProfileUndo(),
            Reversal.Kind.ORGANIZATION, new OrganizationUndo(),
            Reversal.Kind.ORGANIZATION_ROLE, ROLES,
            Reversal.Kind.CREATED_ROLE, ROLES,
            Reversal.Kind.INVITATION, new InvitationUndo(),
            Reversal.Kind.API_KEY, new ApiKeyUndo()));

    private final GlobalIds ids;
    private final UndoTokens tokens;

    UndoChanges(GlobalIds ids, UndoTokens tokens) {
        this.ids = ids;
        this.tokens = tokens;
    }

    @Override
    public void addTo(TypeFields<Object> mutation) {
        mutation.fetch("undo", (root, env) -> undo(Changes.of(ids, env)));
    }

    @Override
    public List<TypeFields<?>> types() {
        return List.of(
                Bulk.<Undone>payload("UndoPayload"),
                ItemResult.<Undone>type("UndoResult")
                        .value("undo", ItemResult.of(Undone::undo))
                        .fetch("node", ItemResult.fetched(Undone::node))
                        .fetch("deletedId", ItemResult.fetched(Undone::deletedId)));
    }

    private Object undo(Changes changes) {
        ChangeInput input = changes.input();
        List<ChangeInput> items = input.elements("tokens", MOST);
        List<UndoStep<?, ?>> steps = steps(items);
        if (input.isFaulty()) {
            return changes.refused();
        }
        OperationLoaders.of(changes.env()).forget(ALL);
        return Futures.all(steps, step -> step.ready(changes.env()))
                .thenCompose(ready -> run(ready, Bulk.policy(changes))
                        .thenApply(outcomes -> changes.bulkPayload(
                                items, outcomes, results -> withDrift(results, ready, items), ALL)));
    }

    private List<UndoStep<?, ?>> steps(List<ChangeInput> items) {
        List<UndoStep<?, ?>> steps = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (ChangeInput item : items) {
            Reversal reversal = open(item);
            if (reversal != null && !seen.add(List.of(reversibleOf(reversal), reversal.id()))) {
                item.fault(
                        UserErrorCode.DUPLICATE,
                        "Two tokens are about the same thing: send them one after the other, the newest first");
            } else if (reversal != null) {
                steps.add(step(reversibleOf(reversal), reversal));
            }
        }
        return steps;
    }

    private static Reversible<?, ?> reversibleOf(Reversal reversal) {
        return requireNonNull(REVERSIBLES.get(reversal.kind()), "a kind that nothing reverses");
    }

    private @Nullable Reversal open(ChangeInput item) {
        UndoTokens.Opened opened = tokens.open(item.element())
                .filter(token -> ids.decode(token.reversal().id()).fold(id -> true, malformed -> false))
                .orElse(null);
        if (opened == null) {
            item.fault("Not an undo token of this service: pass it unchanged");
            return null;
        }
        if (opened.ended()) {
            item.fault("The undo token has expired: make the change by its own mutation");
            return null;
        }
        return opened.reversal();
    }

    private <I extends NodeId, T> UndoStep<I, T> step(Reversible<I, T> reversible, Reversal reversal) {
        return ids.decode(reversal.id(), reversible.idClass())
                .fold(id -> new UndoStep<>(reversible, id, reversal), malformed -> {
                    throw new IllegalStateException("A signed token has the id of another type");
                });
    }

    /** Phase by phase; once one is stopped, the next is not tried. */
    private static CompletableFuture<List<ItemOutcome<Undone>>> run(List<UndoStep.Ready> ready, Batch.Policy policy) {
        Map<UndoStep.Ready, ItemOutcome<Undone>> outcomes = new HashMap<>();
        CompletableFuture<?> last = CompletableFuture.completedFuture(null);
        for (UndoStep.Phase phase : UndoStep.Phase.values()) {
            last = last.thenCompose(done ->
                    run(ready.stream().filter(one -> one.phase() == phase).toList(), outcomes, policy));
        }
        return last.thenApply(done -> ready.stream()
                .map(one -> requireNonNullElse(outcomes.get(one), ItemOutcome.<Undone>notTried()))
                .toList());
    }

    private static CompletableFuture<?> run(
            List<UndoStep.Ready> turn, Map<UndoStep.Ready, ItemOutcome<Undone>> outcomes, Batch.Policy policy) {
        boolean stopped = policy.stopOnFirst() && outcomes.values().stream().anyMatch(outcome -> !outcome.isSettled());
        return stopped
                ? CompletableFuture.completedFuture(null)
                : Batch.run(turn, one -> one.change().get(), policy)
                        .thenAccept(ended ->
                                IntStream.range(0, ended.size()).forEach(i -> outcomes.put(turn.get(i), ended.get(i))));
    }

    private static List<ItemResult<Undone>> withDrift(
            List<ItemResult<Undone>> results, List<UndoStep.Ready> ready, List<ChangeInput> items) {
        return results.stream()
                .map(result -> result.outcome().kind() == ItemOutcome.Kind.REFUSED
                                && ready.get(result.index()).drifted()
                        ? new ItemResult<>(
                                result.index(), result.outcome(), List.of(drifted(items.get(result.index()))))
                        : result)
                .toList();
    }

    private static UserError drifted(ChangeInput item) {
        return UserError.of(UserErrorCode.DRIFTED, "It was changed again since: read it anew and decide", item.path());
    }
}
