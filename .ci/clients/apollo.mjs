// The journey with Apollo Client: node apollo.mjs http://localhost:8080/graphql
import { journey } from "./journey.mjs";
import { endpoint, line } from "./line.mjs";
import { changes } from "./operations.mjs";
import { apollo, schema } from "./published.mjs";

/** What a change means for the lists that are held. What is changed itself the cache knows by its id. */
const updates = {
  setWorkspaceMembership(cache, payload) {
    add(cache, payload?.workspace, "memberships", payload?.membershipEdge);
  },
  removeWorkspaceMembership(cache, payload) {
    drop(cache, payload?.workspace, "memberships", payload?.removedMembershipId);
  },
  undo(cache, payload) {
    for (const { node } of payload?.results ?? []) {
      if (node?.__typename !== "WorkspaceMembership") continue;
      const edge = { __typename: "WorkspaceMembershipEdge", node };
      add(cache, { __typename: "Workspace", id: node.workspace.id }, "memberships", edge);
    }
  },
  createInvitations(cache, payload, { organizationId }) {
    for (const { edge } of payload?.results ?? []) {
      add(cache, { __typename: "Organization", id: organizationId }, "invitations", edge);
    }
  },
};

const { fetch, ...held } = line();
const client = clientOver(fetch);

await journey({
  ...held,
  guest: "apollo@example.com",
  pages,
  watch,
  change,
  cached: async (query, variables) => read(client, query, variables, "cache-only"),
  fresh: (query, variables) => read(clientOver(globalThis.fetch), query, variables, "network-only"),
});
client.stop();

function clientOver(fetch) {
  const cache = apollo.cacheFor(schema, ["Organization.workspaces"]);
  return apollo.clientFor({ uri: endpoint, cache, fetch });
}

async function read(from, query, variables, fetchPolicy) {
  const { data, error } = await from.query({ query, variables, fetchPolicy });
  if (error) throw error;
  return data;
}

async function pages(query, variables) {
  let data = await read(client, query, variables, "cache-first");
  const list = client.watchQuery({ query, variables });
  for (let page; (page = data.organizations.nodes[0].workspaces.pageInfo).hasNextPage;) {
    await list.fetchMore({ variables: { after: page.endCursor } });
    data = await read(client, query, variables, "cache-only");
  }
  return data;
}

function watch(query, variables) {
  const shown = [];
  client.watchQuery({ query, variables }).subscribe(({ data, dataState }) => {
    if (dataState === "complete") shown.push(data);
  });
  return shown;
}

async function change(name, input, optimisticResponse) {
  const { data, error } = await client.mutate({
    mutation: changes[name],
    variables: { input },
    optimisticResponse: optimisticResponse && { [name]: optimisticResponse },
    update: (cache, { data }) => updates[name]?.(cache, data[name], input),
  });
  if (error) throw error;
  return data[name];
}

function add(cache, owner, field, edge) {
  const put = (list, { readField, toReference }) => {
    if (!edge || list.edges.some(({ node }) => readField("id", node) === edge.node.id)) return list;
    const { __typename, node } = edge;
    const edges = [...list.edges, { __typename, node: toReference(node) }];
    return { ...list, edges, totalCount: list.totalCount + 1 };
  };
  cache.modify({ id: cache.identify(owner), fields: { [field]: put } });
}

function drop(cache, owner, field, id) {
  const put = (list, { readField }) => {
    const edges = list.edges.filter(({ node }) => readField("id", node) !== id);
    return { ...list, edges, totalCount: list.totalCount - (list.edges.length - edges.length) };
  };
  cache.modify({ id: cache.identify(owner), fields: { [field]: put } });
}
