import { graphql } from "relay-runtime";

export const roles = graphql`
  fragment Roles_organization on Organization
  @argumentDefinitions(count: { type: "Int", defaultValue: 50 }, cursor: { type: "String" })
  @refetchable(queryName: "RolesPaginationQuery") {
    roles(first: $count, after: $cursor) @connection(key: "Roles_roles") {
      edges {
        node {
          ...Roles_row
        }
      }
    }
  }
`;

export const row = graphql`
  fragment Roles_row on Role {
    name
    description
    kind
    permissions {
      key
    }
    ... on OrganizationRole {
      shadows {
        id
      }
    }
  }
`;

export const create = graphql`
  mutation RolesCreateMutation($input: CreateOrganizationRoleInput!, $connections: [ID!]!) {
    createOrganizationRole(input: $input) {
      roleEdge @appendEdge(connections: $connections) {
        node {
          ...Roles_row
        }
      }
    }
  }
`;

export const remove = graphql`
  mutation RolesDeleteMutation($input: DeleteOrganizationRoleInput!) {
    deleteOrganizationRole(input: $input) {
      deletedRoleId @deleteRecord
    }
  }
`;
