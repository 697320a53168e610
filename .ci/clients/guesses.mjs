// What a page takes a change to answer, so as to show it before the answer is there.

export const guessedId = "guess";

export const guesses = {
  createInvitations: (email) => ({
    __typename: "CreateInvitationsPayload",
    results: [
      {
        __typename: "CreateInvitationResult",
        outcome: "DONE",
        edge: {
          __typename: "InvitationEdge",
          node: { __typename: "Invitation", id: guessedId, email, state: "PENDING" },
        },
        undo: null,
        userErrors: [],
      },
    ],
    userErrors: [],
  }),
  setWorkspaceMembership: (id, member, role) => ({
    __typename: "SetWorkspaceMembershipPayload",
    workspace: workspace(id),
    membershipEdge: {
      __typename: "WorkspaceMembershipEdge",
      node: membership(member, member.access, [{ ...role, __typename: "WorkspaceRole" }]),
    },
    undo: null,
    userErrors: [],
  }),
  removeWorkspaceMembership: (id, member) => ({
    __typename: "RemoveWorkspaceMembershipPayload",
    workspace: workspace(id),
    removedMembershipId: inherits(member) ? null : member.id,
    remainingMembership: inherits(member) ? membership(member, "INHERITED", []) : null,
    undo: null,
    userErrors: [],
  }),
};

function workspace(id) {
  return { __typename: "Workspace", id };
}

/** Whether the person remains a member when the direct roles are gone. */
function inherits({ access }) {
  return access === "DIRECT_AND_INHERITED" || access === "INHERITED";
}

/** With other direct roles; what is inherited stays. */
function membership({ id, user, roles, directRoles }, access, direct) {
  const inherited = roles
    .filter((role) => directRoles.every((held) => held.id !== role.id))
    .map((role) => ({ ...role, __typename: "OrganizationRole" }));
  return {
    __typename: "WorkspaceMembership",
    id,
    access,
    user: { ...user, __typename: "User" },
    roles: [...direct, ...inherited],
    directRoles: direct,
  };
}
