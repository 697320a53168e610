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
        inverse: null,
        userErrors: [],
      },
    ],
    userErrors: [],
  }),
  setWorkspaceMembership: ({ id, access, user }, role) => ({
    __typename: "SetWorkspaceMembershipPayload",
    membershipEdge: {
      __typename: "WorkspaceMembershipEdge",
      node: {
        __typename: "WorkspaceMembership",
        id,
        access,
        user: { ...user, __typename: "User" },
        roles: [{ ...role, __typename: "WorkspaceRole" }],
      },
    },
    inverse: null,
    userErrors: [],
  }),
  removeWorkspaceMembership: (member) => ({
    __typename: "RemoveWorkspaceMembershipPayload",
    removedMembershipId: member.id,
    inverse: null,
    userErrors: [],
  }),
};
