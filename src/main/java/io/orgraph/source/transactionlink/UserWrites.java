package io.orgraph.source.transactionlink;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.UserAccount;
import io.orgraph.model.UserId;
import io.orgraph.model.UserStatus;
import io.orgraph.upstream.Call;
import io.orgraph.upstream.Endpoint;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Changes users. What these endpoints take and answer is in no document: what is sent is assumed, each in one line. */
final class UserWrites {
    private static final Endpoint ROLE = Endpoint.put("/organizations/users/{user}/role");

    private static final Endpoint TERMINATE = Endpoint.post("/organizations/users/{user}/terminate");
    private static final Endpoint REINSTATE = Endpoint.post("/organizations/users/{user}/reinstate");
    private static final Endpoint RESET_MFA = Endpoint.post("/organizations/users/{user}/reset-mfa");

    private final Mapping mapping;
    private final Api api;

    UserWrites(Mapping mapping, Api api) {
        this.mapping = mapping;
        this.api = api;
    }

    /** A membership of the organization has the id of its user. */
    CompletableFuture<Answer<Optional<OrganizationMembership>>> changeRole(
            OrganizationMembershipId id, OrganizationRole role, Credential as) {
        Call call = ROLE.at(id).json(new UserRoleBody(role.id().value()));
        return api.write(call, as, UserJson.ONE, sent -> mapped(id, sent));
    }

    /** No answer tells whether a user is terminated. */
    CompletableFuture<Answer<Optional<UserAccount>>> setStatus(UserId id, UserStatus status, Credential as) {
        Endpoint change = status == UserStatus.ACTIVE ? REINSTATE : TERMINATE;
        return api.write(change.at(id), as).thenApply(answer -> answer.map(reply -> Optional.empty()));
    }

    CompletableFuture<Answer<UserId>> resetMfa(UserId id, Credential as) {
        return api.write(RESET_MFA.at(id), as).thenApply(answer -> answer.map(reply -> id));
    }

    private @Nullable OrganizationMembership mapped(OrganizationMembershipId id, UserJson sent) {
        Wire.required(sent.email(), "email");
        OrganizationMembership told = mapping.organizationMembership(sent);
        return told.id().equals(id) ? told : null;
    }
}
