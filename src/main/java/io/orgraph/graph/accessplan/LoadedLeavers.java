package io.orgraph.graph.accessplan;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.change.LeaverReads;
import io.orgraph.failure.Answer;
import io.orgraph.loading.Loaders;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.User;
import io.orgraph.model.UserAccount;
import io.orgraph.model.UserId;
import java.util.concurrent.CompletableFuture;

/** Reads users who leave by the loaders of the operation. */
record LoadedLeavers(DataFetchingEnvironment env) implements LeaverReads {
    @Override
    public CompletableFuture<Answer<User>> user(UserId id) {
        return Loaders.USER.in(env).load(id);
    }

    @Override
    public CompletableFuture<Answer<UserAccount>> account(UserId id) {
        return Loaders.USER_ACCOUNT.in(env).load(id);
    }

    @Override
    public CompletableFuture<Answer<OrganizationMembership>> membership(UserId id) {
        return Loaders.MEMBERSHIP_OF_USER.in(env).load(id);
    }
}
