import { graphql } from "relay-runtime";

// A list that an object holds, searched and ordered: fetched again by the object's id, through Node.
export const workspaces = graphql`
  fragment Workspaces_organization on Organization
  @argumentDefinitions(
    count: { type: "Int", defaultValue: 20 }
    cursor: { type: "String" }
    search: { type: "String" }
    orderBy: { type: "[WorkspaceOrder!]", defaultValue: [{ field: NAME, direction: ASC }] }
  )
  @refetchable(queryName: "WorkspacesPaginationQuery") {
    workspaces(first: $count, after: $cursor, filter: { nameContains: $search }, orderBy: $orderBy)
      @connection(key: "Workspaces_workspaces", filters: ["filter", "orderBy"]) {
      totalCount
      edges {
        node {
          id
          name
          ...Memberships_workspace
        }
      }
    }
  }
`;

// One object, fetched again by its id.
export const workspace = graphql`
  fragment Workspaces_details on Workspace @refetchable(queryName: "WorkspacesDetailsQuery") {
    name
    description
    type
    createdAt
    roles(first: 50) {
      nodes {
        name
        kind
        permissions {
          key
        }
      }
    }
  }
`;
