// The journey with urql and its normalized cache: node urql.mjs http://localhost:8080/graphql
import assert from "node:assert/strict";
import { gql } from "@urql/core";
import { journey } from "./journey.mjs";
import { endpoint, line } from "./line.mjs";
import { changes } from "./operations.mjs";
import { schema, urql } from "./published.mjs";

const members = gql`
  query ($workspace: ID!) {
    workspace(id: $workspace) {
      id
      memberships(first: 1000, includeInherited: true) {
        totalCount
        edges {
          node {
            id
          }
        }
      }
    }
  }
`;

const invitations = gql`
  query ($organization: ID!) {
    organization(id: $organization) {
      id
      invitations(first: 1000) {
        totalCount
        edges {
          node {
            id
          }
        }
      }
    }
  }
`;

/** What a change means for the lists that are held. What is changed itself the cache knows by its id. */
const updates = {
  setWorkspaceMembership({ setWorkspaceMembership: payload }, args, cache) {
    const held = { query: members, variables: { workspace: payload?.workspace?.id } };
    cache.updateQuery(held, (data) => (add(data?.workspace.memberships, payload?.membershipEdge), data));
  },
  removeWorkspaceMembership({ removeWorkspaceMembership: payload }, args, cache) {
    const held = { query: members, variables: { workspace: payload?.workspace?.id } };
    cache.updateQuery(
      held,
      (data) => (drop(data?.workspace.memberships, payload?.removedMembershipId), data),
    );
  },
  undo({ undo: payload }, args, cache) {
    for (const { node } of payload?.results ?? []) {
      if (node?.__typename !== "WorkspaceMembership") continue;
      const held = { query: members, variables: { workspace: node.workspace.id } };
      const edge = { __typename: "WorkspaceMembershipEdge", node };
      cache.updateQuery(held, (data) => (add(data?.workspace.memberships, edge), data));
    }
  },
  createInvitations({ createInvitations: payload }, { input }, cache) {
    const held = { query: invitations, variables: { organization: input.organizationId } };
    for (const { edge } of payload?.results ?? []) {
      cache.updateQuery(held, (data) => (add(data?.organization.invitations, edge), data));
    }
  },
};

let guess;
const { fetch: heldFetch, ...held } = line();
const client = clientOver(heldFetch);

await journey({
  ...held,
  guest: "urql@example.com",
  pages,
  watch,
  change,
  cached: (query, variables) => read(client, query, variables, "cache-only"),
  fresh: (query, variables) => read(clientOver(fetch), query, variables, "network-only"),
});

function clientOver(fetch) {
  const cache = urql.cacheFor(schema, ["Organization.workspaces"], {
    logger: (severity, message) => assert.equal(severity, "debug", message),
    updates: { Mutation: updates },
    optimistic: Object.fromEntries(Object.keys(changes).map((name) => [name, () => guess])),
  });
  return urql.clientFor({ url: endpoint, cache, fetch });
}

async function read(from, query, variables, requestPolicy) {
  const { data, error } = await from.query(query, variables, { requestPolicy }).toPromise();
  if (error) throw error;
  return data;
}

async function pages(query, variables) {
  let data = await read(client, query, variables, "cache-first");
  for (let page; (page = data.organizations.nodes[0].workspaces.pageInfo).hasNextPage;) {
    data = await read(client, query, { ...variables, after: page.endCursor }, "cache-first");
  }
  return data;
}

function watch(query, variables) {
  const shown = [];
  client.query(query, variables).subscribe(({ data }) => {
    if (data) shown.push(data);
  });
  return shown;
}

async function change(name, input, guessed) {
  guess = guessed;
  const { data, error } = await client.mutation(changes[name], { input }).toPromise();
  if (error) throw error;
  return data[name];
}

function add(list, edge) {
  if (!list || !edge || list.edges.some(({ node }) => node.id === edge.node.id)) return;
  list.edges.push(edge);
  list.totalCount++;
}

function drop(list, id) {
  if (!list) return;
  const before = list.edges.length;
  list.edges = list.edges.filter(({ node }) => node.id !== id);
  list.totalCount -= before - list.edges.length;
}
