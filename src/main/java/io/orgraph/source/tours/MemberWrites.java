package io.orgraph.source.tours;

import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.OrganizationMembershipId;
import io.orgraph.model.OrganizationRole;
import io.orgraph.model.User;
import io.orgraph.upstream.Call;
import io.orgraph.upstream.Endpoint;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Changes the members of the credential's organization. No document shows the bodies; a role is sent by its name. */
final class MemberWrites {
    private static final Endpoint UPDATE = Endpoint.patch("/api/organizations/members/{member}");
    private static final Endpoint REMOVE = Endpoint.delete("/api/organizations/members/{member}");

    private final OwnOrganization own;
    private final Api api;

    MemberWrites(OwnOrganization own, Api api) {
        this.own = own;
        this.api = api;
    }

    CompletableFuture<Answer<Optional<OrganizationMembership>>> update(
            OrganizationMembershipId id, OrganizationRole role, Credential as) {
        Call call =
                UPDATE.at(id).json(new Body().with("role", Wire.nameOf(role)).json());
        return own.checkBefore(id.organization(), as, () -> api.write(call, as, item -> reported(id, item)));
    }

    CompletableFuture<Answer<OrganizationMembershipId>> remove(OrganizationMembershipId id, Credential as) {
        return own.checkBefore(id.organization(), as, () -> api.remove(REMOVE.at(id), as, id));
    }

    private static Optional<OrganizationMembership> reported(OrganizationMembershipId id, ItemJson item) {
        OrganizationMembership reported = Mapping.membership(id.organization(), item);
        User user = reported.knownUser();
        boolean isWhole = !reported.roles().isEmpty() && user != null && user.email() != null;
        return Optional.of(reported)
                .filter(membership -> isWhole && membership.id().equals(id));
    }
}
