package io.orgraph.change;

import io.orgraph.failure.Answer;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.User;
import io.orgraph.model.UserAccount;
import io.orgraph.model.UserId;
import java.util.concurrent.CompletableFuture;

/** What a plan to off-board users reads of each of them, by the loaders of the operation. */
public interface LeaverReads {

    CompletableFuture<Answer<User>> user(UserId id);

    CompletableFuture<Answer<UserAccount>> account(UserId id);

    /** NOT_FOUND where the user is no member of the organization. */
    CompletableFuture<Answer<OrganizationMembership>> membership(UserId id);
}
