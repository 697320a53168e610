package io.orgraph.sandbox.kognitos;

import io.orgraph.sandbox.company.Newcomer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates the invitations of an organization, some in each state. */
final class InvitationSeed {
    private static final int FIRST_TO_A_WORKSPACE = 1;
    private static final int LED_TO_THE_OTHER_ORGANIZATION = 2;
    private static final int LED_TO_ANOTHER_WORKSPACE = 3;
    private static final int WITHOUT_ROLES = 4;
    private static final int ONE_TO_A_WORKSPACE_IN = 3;
    private static final int WHO_ACCEPTED = 5;

    private final OrganizationSeed founding;
    private final List<Workspace> workspaces;

    InvitationSeed(OrganizationSeed founding, List<Workspace> workspaces) {
        this.founding = founding;
        this.workspaces = workspaces;
    }

    List<Invitation> invitations() {
        var invitations = new ArrayList<Invitation>();
        for (Newcomer newcomer : founding.company().newcomers()) {
            var workspace = workspaceFor(newcomer.number());
            String id = founding.ids().of("invitation", newcomer.number());
            var roles = newcomer.number() == WITHOUT_ROLES ? List.<String>of() : rolesIn(workspace);
            invitations.add(new Invitation(id, newcomer.email(), workspace, roles, stateOf(newcomer.number())));
        }
        if (founding.isFirst()) {
            String email = founding.company().people().get(WHO_ACCEPTED).email();
            invitations.add(new Invitation(
                    KognitosTokens.ACCEPTED_INVITATION, email, null, rolesIn(null), Invitation.State.ACCEPTED));
        }
        return invitations;
    }

    private Invitation.State stateOf(int number) {
        if (number == LED_TO_THE_OTHER_ORGANIZATION) {
            return Invitation.State.leadingTo(founding.elsewhere(), "");
        }
        if (number == LED_TO_ANOTHER_WORKSPACE && workspaces.size() > 1) {
            var last = workspaces.get(workspaces.size() - 1);
            return Invitation.State.leadingTo("", last.id());
        }
        return Invitation.State.PENDING;
    }

    /** The first two are for the first workspace, so that one has several; the others are spread over all workspaces. */
    private @Nullable Workspace workspaceFor(int number) {
        if (workspaces.isEmpty()) {
            return null;
        }
        if (number == FIRST_TO_A_WORKSPACE || number == LED_TO_ANOTHER_WORKSPACE) {
            return workspaces.get(0);
        }
        if (founding.isLarge()) {
            return number % 2 == 0 ? workspaces.get(0) : null;
        }
        boolean toWorkspace = number > WITHOUT_ROLES && number % ONE_TO_A_WORKSPACE_IN == 1;
        return toWorkspace ? workspaces.get(number % workspaces.size()) : null;
    }

    private List<String> rolesIn(@Nullable Workspace workspace) {
        var roles = workspace == null ? founding.roles() : workspace.roles();
        return List.of(roles.get(2).name(), roles.get(3).name());
    }
}
