// What is wrong, and has to be refused in the words that belong to it: a tool that accepts it looks at nothing.

/** For relay-compiler: a fragment or a change of the schema, and what is said of it. */
export const fragments = [
  {
    what: "a field that is not there",
    says: /no field `emial`/,
    text: `fragment More_user on User { emial }`,
  },
  {
    what: "@connection without `first`",
    says: /'workspaces' to be passed a 'first' or 'last' argument/,
    text: `fragment More_organization on Organization { workspaces @connection(key: "More_workspaces") { edges { node { id } } } }`,
  },
  {
    what: "@connection in a schema whose pages do not end",
    says: /endCursor/,
    text: `fragment More_user on User { email }`,
    change: (schema) => schema.replace("endCursor: String", "lastCursor: String"),
  },
  {
    what: "@refetchable on what cannot be fetched by an id",
    says: /Invalid use of @refetchable on fragment 'More_permission'/,
    text: `fragment More_permission on Permission @refetchable(queryName: "MoreQuery") { key }`,
  },
  {
    what: "@appendNode into an edge that is not there",
    says: /'MembershipEdge' does not refer to a known object type/,
    text: `mutation MoreMutation($input: SetWorkspaceMembershipInput!, $connections: [ID!]!) {
      setWorkspaceMembership(input: $input) {
        membership @appendNode(connections: $connections, edgeTypeName: "MembershipEdge") { id }
      }
    }`,
  },
  {
    what: "@deleteRecord on what is no id",
    says: /Invalid use of @deleteRecord on linked field 'workspace'/,
    text: `mutation MoreMutation($input: RemoveWorkspaceMembershipInput!) {
      removeWorkspaceMembership(input: $input) { workspace @deleteRecord { id } }
    }`,
  },
];

/** For graphql-schema-linter: the rule, and a change of the schema that breaks it and no other. */
export const schemas = {
  "arguments-have-descriptions": adding(`extend type Query { "Planted." planted(first: Int): Int }`),
  "defined-types-are-used": adding(`"Planted." type Planted { "Planted." it: Int }`),
  "deprecations-have-a-reason": adding(`extend type Query { "Planted." planted: Int @deprecated }`),
  "descriptions-are-capitalized": adding(`extend type Query { "planted." planted: Int }`),
  "enum-values-all-caps": adding(`extend enum MembershipAccess { "Planted." planted }`),
  "enum-values-have-descriptions": adding(`extend enum MembershipAccess { PLANTED }`),
  "fields-are-camel-cased": adding(`extend type Query { "Planted." planted_field: Int }`),
  "fields-have-descriptions": adding(`extend type Query { planted: Int }`),
  "input-object-values-are-camel-cased": adding(
    `extend input WorkspaceFilter { "Planted." planted_value: Int }`,
  ),
  "input-object-values-have-descriptions": adding(
    `"Planted." input Planted { planted: Int } extend type Query { "Planted." planted("Planted." by: Planted): Int }`,
  ),
  "relay-connection-arguments-spec": adding(
    `extend type Query { "Planted." planted("Planted." first: Int): OrganizationConnection! }`,
  ),
  "relay-connection-types-spec": adding(
    `"Planted." type PlantedConnection { "Planted." nodes: [Node!]! }
     extend type Query { "Planted." planted("Planted." first: Int, "Planted." after: String): PlantedConnection! }`,
  ),
  "relay-page-info-spec": (schema) => schema.replace("hasNextPage: Boolean!", "hasNextPage: Boolean"),
  "types-are-capitalized": adding(
    `"Planted." type planted { "Planted." it: Int } extend type Query { "Planted." planted: planted }`,
  ),
  "types-have-descriptions": adding(
    `type Planted { "Planted." it: Int } extend type Query { "Planted." planted: Planted }`,
  ),
};

/** For graphql-codegen: an operation, and what is said of it. */
export const operations = [
  {
    what: "a field that is not there",
    says: /Cannot query field "emial" on type "User"/,
    text: `query Planted { node(id: "") { ... on User { emial } } }`,
  },
  {
    what: "an argument of another type",
    says: /Variable "\$first" of type "String!"/,
    text: `query Planted($first: String!) { organizations(first: $first) { totalCount } }`,
  },
];

/** For tsc: a use of what was generated, and what is said of it. */
export const uses = [
  {
    what: "a field that was not asked for",
    says: /TS2339: Property 'sourceId' does not exist/,
    text: `import type { MembersQuery } from "./generated/graphql";
      export const use = (result: MembersQuery) => result.workspace?.sourceId;`,
  },
  {
    what: "null forgotten",
    says: /TS18047: 'result\.workspace' is possibly 'null'/,
    text: `import type { MembersQuery } from "./generated/graphql";
      export const use = (result: MembersQuery) => result.workspace.name;`,
  },
  {
    what: "a fragment that was not unmasked",
    says: /TS2339: Property 'user' does not exist/,
    text: `import type { MembersQuery } from "./generated/graphql";
      export const use = (result: MembersQuery) => result.workspace?.memberships?.nodes.map((member) => member.user);`,
  },
  {
    what: "an input without what it needs",
    says: /TS2741: Property 'roleId' is missing/,
    text: `import type { SetWorkspaceMembershipInput } from "./generated/graphql";
      export const use: SetWorkspaceMembershipInput = { membership: { id: "id" } };`,
  },
];

function adding(text) {
  return (schema) => `${schema}\n${text}\n`;
}
