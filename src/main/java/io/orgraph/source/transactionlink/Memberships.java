package io.orgraph.source.transactionlink;

import io.micronaut.core.type.Argument;
import io.orgraph.credential.Credential;
import io.orgraph.failure.Answer;
import io.orgraph.model.MembershipAccess;
import io.orgraph.model.RestCall;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import io.orgraph.upstream.Call;
import io.orgraph.upstream.Endpoint;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Changes the memberships of workspaces. */
final class Memberships {
    private static final Endpoint SET = Endpoint.put("/workspaces/{workspace}/memberships/{user}");
    private static final Endpoint REMOVE = Endpoint.delete("/workspaces/{workspace}/memberships/{user}");

    private final Mapping mapping;
    private final Api api;

    Memberships(Mapping mapping, Api api) {
        this.mapping = mapping;
        this.api = api;
    }

    CompletableFuture<Answer<Optional<WorkspaceMembership>>> set(
            WorkspaceMembershipId id, WorkspaceRoleId role, Credential as) {
        Call call = SET.at(id.workspace(), id.user())
                .json(new MembershipBody(id.user().value(), role.value()));
        return api.write(call, as, Argument.of(MembershipJson.class), sent -> reported(id, sent));
    }

    RestCall callToSet(WorkspaceMembershipId id, WorkspaceRoleId role) {
        String path = SET.at(id.workspace(), id.user()).pathAndQuery();
        return new RestCall("PUT", path, Map.of("userId", id.user().value(), "roleId", role.value()));
    }

    CompletableFuture<Answer<WorkspaceMembershipId>> remove(WorkspaceMembershipId id, Credential as) {
        return api.write(REMOVE.at(id.workspace(), id.user()), as).thenApply(answer -> answer.map(reply -> id));
    }

    RestCall callToRemove(WorkspaceMembershipId id) {
        return new RestCall("DELETE", REMOVE.at(id.workspace(), id.user()).pathAndQuery(), Map.of());
    }

    /** The membership in the response to a change; null where the response is about another one. */
    private @Nullable WorkspaceMembership reported(WorkspaceMembershipId id, MembershipJson sent) {
        String workspace = sent.workspaceId();
        boolean isElsewhere =
                workspace != null && !workspace.equals(id.workspace().value());
        WorkspaceMembership reported = mapping.membership(id.workspace(), sent, MembershipAccess.DIRECT);
        return isElsewhere || !reported.id().equals(id) ? null : reported;
    }
}
