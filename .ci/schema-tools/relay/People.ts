import { graphql } from "relay-runtime";

export const people = graphql`
  fragment People_organization on Organization
  @argumentDefinitions(
    count: { type: "Int", defaultValue: 50 }
    cursor: { type: "String" }
    filter: { type: "MembershipFilter" }
    orderBy: { type: "[MembershipOrder!]" }
  )
  @refetchable(queryName: "PeoplePaginationQuery") {
    memberships(first: $count, after: $cursor, filter: $filter, orderBy: $orderBy)
      @connection(key: "People_memberships") {
      edges {
        node {
          ...Memberships_row
          user {
            ...People_user
          }
        }
      }
    }
    mayInvite: viewerCan(action: INVITE) {
      state
      reason
    }
  }
`;

export const person = graphql`
  fragment People_user on User
  @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
  @refetchable(queryName: "PeopleWorkspacesQuery") {
    displayName
    email
    workspaceMemberships(first: $count, after: $cursor) @connection(key: "People_workspaceMemberships") {
      edges {
        node {
          ...Memberships_row
          workspace {
            name
          }
        }
      }
    }
  }
`;
