// What the page asks and changes. Every change asks for what is needed to put it into a list, and to take it back.
import { parse } from "graphql";

const member = `
  fragment Member on WorkspaceMembership {
    id
    access
    user {
      id
      email
    }
    roles {
      id
      name
    }
    directRoles {
      id
    }
  }
`;

const invitation = `
  fragment Invitation on Invitation {
    id
    email
    state
  }
`;

const refusals = `
  userErrors {
    code
    message
    path
  }
`;

/** Where the journey goes: an organization with its roles, and the workspaces, a page at a time. */
export const places = parse(`
  query Places($source: String!, $first: Int!, $after: String) {
    organizations(sources: [$source]) {
      nodes {
        id
        roles {
          nodes {
            id
            name
          }
        }
        workspaces(first: $first, after: $after) {
          totalCount
          edges {
            cursor
            node {
              id
              name
            }
          }
          pageInfo {
            hasNextPage
            hasPreviousPage
            startCursor
            endCursor
          }
        }
      }
    }
  }
`);

/** Who is in a workspace, with which role, and who was asked to join. */
export const people = parse(`
  query People($organization: ID!, $workspace: ID!) {
    organization(id: $organization) {
      id
      invitations(first: 1000) {
        totalCount
        edges {
          node {
            ...Invitation
          }
        }
      }
    }
    workspace(id: $workspace) {
      id
      roles(first: 1000) {
        nodes {
          id
          name
        }
      }
      memberships(first: 1000, includeInherited: true) {
        totalCount
        edges {
          node {
            ...Member
          }
        }
      }
    }
  }
  ${member}
  ${invitation}
`);

/** The changes by their field of Mutation, with which the page sends them. */
export const changes = {
  setWorkspaceMembership: parse(`
    mutation Set($input: SetWorkspaceMembershipInput!) {
      setWorkspaceMembership(input: $input) {
        workspace {
          id
        }
        membershipEdge {
          node {
            ...Member
          }
        }
        undo
        ${refusals}
      }
    }
    ${member}
  `),
  removeWorkspaceMembership: parse(`
    mutation Remove($input: RemoveWorkspaceMembershipInput!) {
      removeWorkspaceMembership(input: $input) {
        workspace {
          id
        }
        removedMembershipId
        remainingMembership {
          ...Member
        }
        undo
        ${refusals}
      }
    }
    ${member}
  `),
  createInvitations: parse(`
    mutation Invite($input: CreateInvitationsInput!) {
      createInvitations(input: $input) {
        results {
          outcome
          edge {
            node {
              ...Invitation
            }
          }
          undo
          ${refusals}
        }
        ${refusals}
      }
    }
    ${invitation}
  `),
  undo: parse(`
    mutation Undo($input: UndoInput!) {
      undo(input: $input) {
        results {
          outcome
          node {
            id
            ... on WorkspaceMembership {
              ...Member
              workspace {
                id
              }
            }
            ... on Invitation {
              ...Invitation
            }
          }
          ${refusals}
        }
        ${refusals}
      }
    }
    ${member}
    ${invitation}
  `),
};
