// Lists and failures with the published configuration: node lists.mjs http://localhost:8080/graphql
import assert from "node:assert/strict";
import { InMemoryCache } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import { parse } from "graphql";
import { endpoint } from "./line.mjs";
import { apollo, pager, schema, urql } from "./published.mjs";

const loadMore = ["Organization.workspaces"];
const workspaces = parse(`
  query Workspaces($first: Int!, $after: String, $filter: WorkspaceFilter) {
    organizations(sources: ["transactionlink"]) {
      nodes {
        id
        workspaces(first: $first, after: $after, filter: $filter) {
          edges {
            node {
              id
              name
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);
const people = parse(`
  query People {
    organizations {
      nodes {
        id
        source {
          id
          name
        }
        memberships(first: 1) {
          nodes {
            id
          }
        }
      }
    }
  }
`);
/** What the source takes for no credential. */
const credentials = { transactionlink: "tot_CANARY_7" };

await filteredApart("Apollo Client", overApollo(apollo.cacheFor(schema, loadMore)));
await filteredApart("urql", overUrql(urql.cacheFor(schema, loadMore)));
await filteredTogether();
await backAndForth();
await oneSourceDown();

/** A list by a filter and the list of all are two, whichever is read first. */
async function filteredApart(name, read) {
  const { all, some, again } = await bothLists(read);
  assert.ok(some.length > 0 && some.length < all.length, `${name}: ${some.length} of ${all.length} by a filter`);
  assert.deepEqual(again, all);
  say(`${name}: ${some.length} of ${all.length} workspaces by a filter, and all of them are still there`);
}

/** What `keyArgs` are for: without them the list by a filter is the list of all. */
async function filteredTogether() {
  const typePolicies = { Organization: { fields: { workspaces: relayStylePagination() } } };
  const { all, some } = await bothLists(overApollo(new InMemoryCache({ typePolicies })));
  assert.deepEqual(some, all);
  say("Apollo Client without keyArgs: the filter is not asked for");
}

async function bothLists(read) {
  const all = names(await read({ first: 1000 }));
  const some = names(await read({ first: 1000, filter: { nameContains: all[0] } }));
  return { all, some, again: names(await read({ first: 1000 })) };
}

/** A table turns back to the page that it showed before. */
async function backAndForth() {
  const read = overApollo(apollo.cacheFor(schema));
  const table = pager((after) => read({ first: 5, after }));
  const [one, two, three] = [await table.first(), await table.next(), await table.next()].map(names);
  assert.deepEqual([table.hasNext(), table.hasPrevious()], [false, true]);
  assert.equal(new Set([...one, ...two, ...three]).size, one.length + two.length + three.length);
  assert.deepEqual([await table.previous(), await table.previous()].map(names), [two, one]);
  assert.equal(table.hasPrevious(), false);
  say("pages: forwards and back again");
}

/** With one of three sources failing, a screen shows the other two. */
async function oneSourceDown() {
  const ask = async (options) => {
    const client = apollo.clientFor({ uri: endpoint, credentials, cache: apollo.cacheFor(schema), fetch });
    return client.query({ query: people, ...options }).finally(() => client.stop());
  };
  const shown = await ask({});
  const sources = shown.data.organizations.nodes
    .filter(({ memberships }) => memberships !== null)
    .map(({ source }) => source.name);
  assert.deepEqual([...new Set(sources)], ["kognitos", "tours"]);
  assert.equal(shown.error.errors[0].extensions.source, "transactionlink");
  await assert.rejects(ask({ errorPolicy: "none" }));
  const other = urql.clientFor({ url: endpoint, credentials, cache: urql.cacheFor(schema), fetch });
  const partial = await other.query(people, {}).toPromise();
  assert.deepEqual(partial.data.organizations.nodes.length, shown.data.organizations.nodes.length);
  assert.equal(partial.error.graphQLErrors[0].extensions.code, "UNAUTHENTICATED");
  say("one source of three fails: the others are shown, with both clients; with errorPolicy none, nothing is");
}

function overApollo(cache) {
  const client = apollo.clientFor({ uri: endpoint, cache, fetch });
  return async (variables) => listIn(await client.query({ query: workspaces, variables }));
}

function overUrql(cache) {
  const client = urql.clientFor({ url: endpoint, cache, fetch });
  return async (variables) => listIn(await client.query(workspaces, variables).toPromise());
}

function listIn({ data }) {
  return data.organizations.nodes[0].workspaces;
}

function names({ edges }) {
  return edges.map(({ node }) => node.name);
}

function say(step) {
  console.log(`ok   ${step}`);
}
