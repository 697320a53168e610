package io.orgraph.graph.query;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.CompletableFuture.completedFuture;

import graphql.schema.DataFetchingEnvironment;
import io.orgraph.failure.Answer;
import io.orgraph.graph.query.ActionAvailability.State;
import io.orgraph.graph.schema.Arguments;
import io.orgraph.graph.schema.FailureMessages;
import io.orgraph.graph.schema.Ref;
import io.orgraph.graph.schema.TypeFields;
import io.orgraph.loading.Loaders;
import io.orgraph.model.AssignedRole;
import io.orgraph.model.Invitation;
import io.orgraph.model.InvitationId;
import io.orgraph.model.InvitationState;
import io.orgraph.model.MembershipAccess;
import io.orgraph.model.Organization;
import io.orgraph.model.OrganizationId;
import io.orgraph.model.OrganizationMembership;
import io.orgraph.model.Role;
import io.orgraph.model.RoleKind;
import io.orgraph.model.Workspace;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembership;
import io.orgraph.source.Port;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** {@code viewerCan} of each type of object: what the object itself forbids, whoever asks. */
final class ViewerActions {
    private ViewerActions() {}

    static TypeFields<?> availability() {
        return TypeFields.of("ActionAvailability", ActionAvailability.class)
                .value("state", ActionAvailability::state)
                .value("reason", ActionAvailability::reason)
                .value("requiredPermission", ActionAvailability::requiredPermission);
    }

    static Object of(Ref<OrganizationId, Organization> organization, DataFetchingEnvironment env) {
        return ask(organization.id(), Actions.OF_ORGANIZATION, env, ViewerActions::any);
    }

    static Object ofWorkspace(Ref<WorkspaceId, Workspace> workspace, DataFetchingEnvironment env) {
        return ask(workspace.id().organization(), Actions.OF_WORKSPACE, env, ViewerActions::any);
    }

    static Object of(OrganizationMembership membership, DataFetchingEnvironment env) {
        return ask(membership.id().organization(), Actions.OF_ORGANIZATION_MEMBERSHIP, env, ViewerActions::any);
    }

    /**
     * Whoever inherits can be given a role of their own, which is a change of the role.
     *
     * @param access how the person is a member, which may cost a call
     */
    static Object ofWorkspaceMembership(
            WorkspaceMembership membership,
            DataFetchingEnvironment env,
            Supplier<CompletableFuture<Answer<MembershipAccess>>> access) {
        return ask(
                membership.id().workspace().organization(),
                Actions.OF_WORKSPACE_MEMBERSHIP,
                env,
                action(env).equals("REMOVE")
                        ? () -> access.get()
                                .thenApply(answer -> answer.fold(
                                        ViewerActions::removable,
                                        failure -> ActionAvailability.of(State.UNKNOWN, FailureMessages.of(failure))))
                        : ViewerActions::any);
    }

    private static ActionAvailability removable(MembershipAccess access) {
        return access == MembershipAccess.INHERITED
                ? ActionAvailability.of(
                        State.DENIED, "The membership is inherited from the organization: change the role there")
                : ActionAvailability.ALLOWED;
    }

    /** A role of which a membership tells the name alone is looked up in its list: {@code listed} finds it there. */
    static Object ofRole(
            Role role,
            OrganizationId organization,
            Supplier<CompletableFuture<Answer<Role>>> listed,
            DataFetchingEnvironment env) {
        return ask(
                organization,
                Actions.OF_ROLE,
                env,
                () -> role instanceof AssignedRole
                        ? listed.get()
                                .thenApply(answer -> answer.fold(
                                        found -> changeable(found.kind()),
                                        failure -> ActionAvailability.of(State.UNKNOWN, FailureMessages.of(failure))))
                        : completedFuture(changeable(role.kind())));
    }

    private static CompletableFuture<ActionAvailability> any() {
        return completedFuture(ActionAvailability.ALLOWED);
    }

    private static ActionAvailability changeable(RoleKind kind) {
        return switch (kind) {
            case CUSTOM -> ActionAvailability.ALLOWED;
            case SYSTEM -> ActionAvailability.of(State.DENIED, "A system role cannot be changed");
            case BASE, UNKNOWN ->
                ActionAvailability.of(State.UNKNOWN, "The source does not report whether the role can be changed");
        };
    }

    static Object ofWorkspaceRole(Role role) {
        return ActionAvailability.of(
                State.UNSUPPORTED,
                "The source '" + role.id().source() + "' has no endpoint that changes a role of a workspace");
    }

    static Object ofInvitation(Ref<InvitationId, Invitation> invitation, DataFetchingEnvironment env) {
        Invitation known = invitation.known();
        boolean isResent = action(env).equals("RESEND");
        return ask(
                invitation.id().organization(),
                Actions.OF_INVITATION,
                env,
                () -> known != null
                        ? completedFuture(open(known.state(), isResent))
                        : Loaders.INVITATION
                                .in(env)
                                .load(invitation.id())
                                .thenApply(answer -> answer.fold(
                                        read -> open(read.state(), isResent),
                                        failure -> ActionAvailability.of(State.UNKNOWN, FailureMessages.of(failure)))));
    }

    /** No document says what becomes of an expired invitation that is revoked. */
    private static ActionAvailability open(InvitationState state, boolean isResent) {
        return switch (state) {
            case PENDING -> ActionAvailability.ALLOWED;
            case ACCEPTED -> ActionAvailability.of(State.DENIED, "The invitation is accepted");
            case REVOKED -> ActionAvailability.of(State.DENIED, "The invitation is revoked: create another");
            case EXPIRED ->
                isResent
                        ? ActionAvailability.ALLOWED
                        : ActionAvailability.of(State.UNKNOWN, "The invitation has expired");
            case UNKNOWN -> ActionAvailability.of(State.UNKNOWN, "The source reports no known state of the invitation");
        };
    }

    private static Object ask(
            OrganizationId in,
            Map<String, Class<? extends Port>> actions,
            DataFetchingEnvironment env,
            Supplier<CompletableFuture<ActionAvailability>> object) {
        var port = requireNonNull(actions.get(action(env)), "an action of the schema stands for no port");
        return new CallersPermission(in, port, env).of(object);
    }

    private static String action(DataFetchingEnvironment env) {
        return Arguments.of(env).required("action");
    }
}
