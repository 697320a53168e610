package io.orgraph.graph.mutation;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.Results;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.Invalidation;
import io.orgraph.loading.Loaders;
import io.orgraph.model.UserAccount;
import io.orgraph.model.UserId;
import io.orgraph.model.UserStatus;
import io.orgraph.source.ReadsUserAccount;
import io.orgraph.source.ResetsUserMfa;
import io.orgraph.source.SetsUserStatus;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Suspends and reinstates users, and resets their multi-factor authentication. */
final class UserChanges implements MutationGroup {
    private final GlobalIds ids;

    UserChanges(GlobalIds ids) {
        this.ids = ids;
    }

    @Override
    public void addTo(TypeFields<Object> mutation) {
        mutation.fetch("setUserStatus", (root, env) -> setStatus(Changes.of(ids, env)));
        mutation.fetch("resetUserMfa", (root, env) -> resetMfa(Changes.of(ids, env)));
    }

    @Override
    public List<TypeFields<?>> types() {
        return List.of(
                Payload.<Changed<UserId, UserAccount>>type("SetUserStatusPayload")
                        .value("user", Payload.of(changed -> Ref.to(changed.id())))
                        .fetch("previousStatus", Payload.fetched(UserChanges::previousStatus))
                        .fetch("undo", Payload.fetched(Changed::undo)),
                Payload.<UserId>type("ResetUserMfaPayload").value("user", Payload.of(Ref::to)));
    }

    private static @Nullable Object previousStatus(Changed<UserId, UserAccount> changed, DataFetchingEnvironment env) {
        return Results.of(
                changed.before(), env, was -> was.map(UserAccount::status).orElse(null));
    }

    private static Object setStatus(Changes changes) {
        ChangeInput input = changes.input();
        UserId id = input.id("userId", UserId.class);
        UserStatus status = UserStatus.valueOf(input.required("status"));
        if (status == UserStatus.UNKNOWN) {
            input.fault("Must be ACTIVE or SUSPENDED", "status");
        }
        return id == null || input.isFaulty() ? changes.refused() : setStatus(id, status, changes);
    }

    private static CompletableFuture<Object> setStatus(UserId id, UserStatus status, Changes changes) {
        return changes.before(id.source(), SetsUserStatus.class, () -> read(id, changes.env()))
                .thenCompose(before -> changes.payload(
                        changes.sourceAccess()
                                .ask(
                                        id.source(),
                                        SetsUserStatus.class,
                                        (port, as) -> port.setUserStatus(id, status, as)),
                        "userId",
                        told -> after(id, told.orElse(null), changes.env())
                                .from(
                                        before,
                                        was -> was.map(state -> UserStatusUndo.of(state, status))
                                                .orElse(null)),
                        Invalidation.ORGANIZATION_MEMBERS,
                        Invalidation.WORKSPACE_MEMBERS));
    }

    /** What the response reports is not read again. */
    private static Changed<UserId, UserAccount> after(
            UserId id, @Nullable UserAccount told, DataFetchingEnvironment env) {
        if (told != null) {
            Loaders.USER_ACCOUNT.in(env).prime(id, Answer.of(told));
        }
        return Changed.of(id, told, later -> read(id, later));
    }

    /** Empty where the source reports no status. */
    private static CompletableFuture<Answer<Optional<UserAccount>>> read(UserId id, DataFetchingEnvironment env) {
        return Operation.of(env).sourceAccess().has(id.source(), ReadsUserAccount.class)
                ? Loaders.USER_ACCOUNT.in(env).load(id).thenApply(answer -> answer.map(Optional::of))
                : Answer.completedFuture(Optional.empty());
    }

    private static Object resetMfa(Changes changes) {
        UserId id = changes.input().id("userId", UserId.class);
        return id == null
                ? changes.refused()
                : changes.payload(
                        changes.sourceAccess()
                                .ask(id.source(), ResetsUserMfa.class, (port, as) -> port.resetUserMfa(id, as)),
                        "userId",
                        reset -> reset);
    }
}
