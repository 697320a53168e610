import { graphql } from "relay-runtime";

export const memberships = graphql`
  fragment Memberships_workspace on Workspace
  @argumentDefinitions(
    count: { type: "Int", defaultValue: 20 }
    cursor: { type: "String" }
    includeInherited: { type: "Boolean", defaultValue: false }
  )
  @refetchable(queryName: "MembershipsPaginationQuery") {
    memberships(first: $count, after: $cursor, includeInherited: $includeInherited)
      @connection(key: "Memberships_memberships") {
      edges {
        node {
          ...Memberships_row
        }
      }
    }
  }
`;

// The same row, whatever the membership is of.
export const row = graphql`
  fragment Memberships_row on Membership {
    id
    access
    user {
      displayName
      email
    }
    roles {
      name
      ... on WorkspaceRole {
        workspace {
          name
        }
      }
    }
    ... on OrganizationMembership {
      status
      rawStatus
      joinedAt
    }
  }
`;

export const set = graphql`
  mutation MembershipsSetMutation($input: SetWorkspaceMembershipInput!, $connections: [ID!]!) {
    setWorkspaceMembership(input: $input) {
      membershipEdge @appendEdge(connections: $connections) {
        node {
          ...Memberships_row
        }
      }
      undo
      userErrors {
        code
        message
        path
      }
    }
  }
`;

export const remove = graphql`
  mutation MembershipsRemoveMutation($input: RemoveWorkspaceMembershipInput!, $connections: [ID!]!) {
    removeWorkspaceMembership(input: $input) {
      removedMembershipId @deleteEdge(connections: $connections) @deleteRecord
      remainingMembership {
        ...Memberships_row
      }
      undo
      userErrors {
        code
        message
        path
      }
    }
  }
`;
