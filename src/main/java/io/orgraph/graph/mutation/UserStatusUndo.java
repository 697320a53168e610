package io.orgraph.graph.mutation;

import static java.util.Objects.requireNonNull;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.graph.operation.Operation;
import io.orgraph.graph.schema.GlobalIds;
import io.orgraph.graph.schema.Ref;
import io.orgraph.loading.Loaders;
import io.orgraph.model.UserAccount;
import io.orgraph.model.UserId;
import io.orgraph.model.UserStatus;
import io.orgraph.plan.Reversal;
import io.orgraph.plan.Snapshot;
import io.orgraph.source.ReadsUserAccount;
import io.orgraph.source.SetsUserStatus;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Undoes changes of a user's status. */
public final class UserStatusUndo implements Reversible<UserId, UserAccount> {
    private static final String STATUS = "status";

    /** Null where nothing changed, and for a status that cannot be set. */
    public static @Nullable Reversal of(UserAccount was, UserStatus given) {
        return was.status() == UserStatus.UNKNOWN || was.status() == given
                ? null
                : new Reversal(
                        Reversal.Kind.USER_STATUS,
                        GlobalIds.encode(was.id()),
                        Snapshot.EMPTY.with(STATUS, given.name()),
                        Snapshot.EMPTY.with(STATUS, was.status().name()));
    }

    @Override
    public Class<UserId> idClass() {
        return UserId.class;
    }

    /** Empty where the source reports no status. */
    @Override
    public CompletableFuture<Answer<Optional<UserAccount>>> read(UserId id, DataFetchingEnvironment env) {
        return Operation.of(env).sourceAccess().has(id.source(), ReadsUserAccount.class)
                ? Loaders.USER_ACCOUNT.in(env).load(id).thenApply(answer -> answer.map(Optional::of))
                : Answer.completedFuture(Optional.empty());
    }

    @Override
    public Snapshot snapshot(UserAccount state) {
        return Snapshot.EMPTY.with(STATUS, state.status().name());
    }

    @Override
    public Object node(UserAccount state) {
        return Ref.to(state.id());
    }

    @Override
    public CompletableFuture<Answer<Optional<UserAccount>>> write(
            UserId id, @Nullable Snapshot to, @Nullable UserAccount current, DataFetchingEnvironment env) {
        UserStatus status = UserStatus.valueOf(requireNonNull(requireNonNull(to).text(STATUS)));
        return Operation.of(env)
                .sourceAccess()
                .ask(id.source(), SetsUserStatus.class, (port, as) -> port.setUserStatus(id, status, as));
    }
}
