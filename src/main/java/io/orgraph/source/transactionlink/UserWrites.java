package io.orgraph.source.transactionlink;

import io.micronaut.core.type.Argument;
import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.upstream.Call;
import io.orgraph.upstream.Endpoint;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Changes users. What these endpoints take and answer is in no document: what is sent is assumed, each in one line. */
final class UserWrites {
    private static final Endpoint ROLE = Endpoint.put("/organizations/users/{user}/role");

    private static final Argument<UserJson> USER = Argument.of(UserJson.class);

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
        return api.write(call, as, USER, sent -> toldOf(id, sent));
    }

    private @Nullable OrganizationMembership toldOf(OrganizationMembershipId id, UserJson sent) {
        Wire.required(sent.email(), "email");
        OrganizationMembership told = mapping.organizationMembership(sent);
        return told.id().equals(id) ? told : null;
    }
}
