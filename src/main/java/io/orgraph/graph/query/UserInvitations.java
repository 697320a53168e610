package io.orgraph.graph.query;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.failure.Failure;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.Results;
import io.orgraph.loading.Loaders;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationState;
import io.orgraph.model.Page;
import io.orgraph.model.User;
import io.orgraph.model.UserId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The pending invitations of a user's organization to the user's email address, out of its one list of invitations. */
final class UserInvitations {

    private UserInvitations() {}

    static CompletableFuture<@Nullable Object> pending(Ref<UserId, User> user, DataFetchingEnvironment env) {
        User known = user.known();
        CompletableFuture<Answer<User>> details =
                known == null ? Loaders.USER.in(env).load(user.id()) : Answer.completedFuture(known);
        return details.thenCombine(
                Loaders.ALL_INVITATIONS.in(env).load(user.id().organization()),
                (who, all) -> Results.of(
                        who.flatMap(person -> all.map(page -> new To(person, page))), env, to -> to.shown(env)));
    }

    private record To(User user, Page<Invitation> all) {
        @Nullable Object shown(DataFetchingEnvironment env) {
            String email = user.email();
            if (email == null) {
                return null;
            }
            List<Object> pending = all.items().stream()
                    .filter(invitation -> invitation.state() == InvitationState.PENDING)
                    .filter(invitation -> email.equalsIgnoreCase(invitation.email()))
                    .<Object>map(invitation -> new Ref<>(invitation.id(), invitation))
                    .toList();
            return all.unreadable() == 0
                    ? pending
                    : Results.withErrors(
                            pending,
                            List.of(Results.error(
                                    new Failure.UnreadableRows(user.id().source(), all.unreadable()), env)));
        }
    }
}
