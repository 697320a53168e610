import { graphql } from "relay-runtime";

export const invitations = graphql`
  fragment Invitations_organization on Organization
  @argumentDefinitions(
    count: { type: "Int", defaultValue: 20 }
    cursor: { type: "String" }
    filter: { type: "InvitationFilter", defaultValue: { states: [PENDING] } }
  )
  @refetchable(queryName: "InvitationsPaginationQuery") {
    invitations(first: $count, after: $cursor, filter: $filter) @connection(key: "Invitations_invitations") {
      edges {
        node {
          email
          state
          expiresAt
          roles {
            name
          }
        }
      }
    }
  }
`;

// Both ways to put what is new into a list: the edge that the answer has, and an edge that Relay makes for a node.
export const invite = graphql`
  mutation InvitationsCreateMutation($input: CreateInvitationsInput!, $connections: [ID!]!) {
    createInvitations(input: $input) {
      results {
        outcome
        edge @appendEdge(connections: $connections) {
          node {
            email
            state
          }
        }
        userErrors {
          message
          path
        }
      }
    }
  }
`;

export const inviteFirst = graphql`
  mutation InvitationsPrependMutation($input: CreateInvitationsInput!, $connections: [ID!]!) {
    createInvitations(input: $input) {
      results {
        node @prependNode(connections: $connections, edgeTypeName: "InvitationEdge") {
          email
        }
      }
    }
  }
`;

export const revoke = graphql`
  mutation InvitationsRevokeMutation($input: RevokeInvitationInput!, $connections: [ID!]!) {
    revokeInvitation(input: $input) {
      revokedInvitationId @deleteEdge(connections: $connections)
      invitation {
        state
      }
    }
  }
`;
