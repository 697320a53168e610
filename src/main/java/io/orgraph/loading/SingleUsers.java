package io.orgraph.loading;

import io.orgraph.failure.Answer;
import io.orgraph.failure.Code;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.User;
import io.orgraph.model.UserId;
import io.orgraph.source.ReadsOrganizationMembership;
import io.orgraph.source.ReadsUser;
import io.orgraph.source.SourceAccess;
import java.util.concurrent.CompletableFuture;

/**
 * Reads users, and their memberships of the organization, one by one. A source that reads a membership alone returns the
 * user with it: whoever asks for both shares one read.
 */
final class SingleUsers {
    private final SourceAccess sourceAccess;
    private final Memo<UserId, Answer<OrganizationMembership>> memberships;

    SingleUsers(SourceAccess sourceAccess) {
        this.sourceAccess = sourceAccess;
        this.memberships = new Memo<>(id -> sourceAccess.ask(
                id.source(), ReadsOrganizationMembership.class, (port, as) -> port.organizationMembership(id, as)));
    }

    boolean readsUser(UserId id) {
        return sourceAccess.has(id.source(), ReadsUser.class);
    }

    boolean readsMembership(UserId id) {
        return sourceAccess.has(id.source(), ReadsOrganizationMembership.class);
    }

    CompletableFuture<Answer<OrganizationMembership>> membership(UserId id) {
        return memberships.get(id);
    }

    CompletableFuture<Answer<User>> user(UserId id) {
        return readsMembership(id)
                ? membership(id)
                        .thenCompose(answer -> answer.fold(
                                membership -> userOf(membership, id),
                                // A membership that cannot be read must not hide a user who can.
                                failure -> failure.code() == Code.UPSTREAM_BAD_RESPONSE
                                        ? alone(id)
                                        : Answer.failedFuture(failure)))
                : alone(id);
    }

    /** Clears what was read before a change. */
    void forget() {
        memberships.forget();
    }

    private CompletableFuture<Answer<User>> userOf(OrganizationMembership membership, UserId id) {
        User known = membership.knownUser();
        return known == null ? alone(id) : Answer.completedFuture(known);
    }

    private CompletableFuture<Answer<User>> alone(UserId id) {
        return sourceAccess.ask(id.source(), ReadsUser.class, (port, as) -> port.user(id, as));
    }
}
