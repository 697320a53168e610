import { graphql } from "relay-runtime";

// A list that the query itself holds. What it is made of is fetched again by Query, so it needs no id.
export const organizations = graphql`
  fragment Organizations_query on Query
  @argumentDefinitions(
    count: { type: "Int", defaultValue: 10 }
    cursor: { type: "String" }
    sources: { type: "[String!]" }
  )
  @refetchable(queryName: "OrganizationsPaginationQuery") {
    organizations(first: $count, after: $cursor, sources: $sources)
      @connection(key: "Organizations_organizations") {
      totalCount
      edges {
        node {
          id
          name
          source {
            name
            kind
          }
          ...Workspaces_organization @arguments(count: 3)
        }
      }
    }
  }
`;

export const page = graphql`
  query OrganizationsQuery($sources: [String!]) {
    ...Organizations_query @arguments(sources: $sources)
  }
`;
