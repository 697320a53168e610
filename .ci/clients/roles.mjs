// A role has one id and one name, whichever way a page reached it: node roles.mjs http://localhost:8080/graphql
import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { parse } from "graphql";
import { endpoint } from "./line.mjs";
import { apollo, schema, urql } from "./published.mjs";

/** The labels of a table: the roles of each member, of the organization and of some workspaces. */
const table = parse(`
  query Table($source: String!) {
    organizations(sources: [$source]) {
      nodes {
        id
        memberships(first: 1000) {
          nodes {
            id
            roles {
              id
              name
            }
          }
        }
        workspaces(first: 3) {
          nodes {
            id
            memberships(first: 1000) {
              nodes {
                id
                roles {
                  __typename
                  id
                  name
                }
              }
            }
          }
        }
      }
    }
  }
`);
/** The options of the `<select>` in a row. */
const options = parse(`
  query Options($source: String!) {
    organizations(sources: [$source]) {
      nodes {
        id
        roles(first: 1000) {
          nodes {
            id
            name
          }
        }
        workspaces(first: 3) {
          nodes {
            id
            roles(first: 1000) {
              nodes {
                id
                name
              }
            }
          }
        }
      }
    }
  }
`);
/** Roles that were deleted at the source, and that some still hold: they are no option. */
const deleted = { transactionlink: [], kognitos: ["cxo"], tours: [] };

for (const source of Object.keys(deleted)) {
  await oneRole("Apollo Client", overApollo(source), source);
  await oneRole("urql", overUrql(source), source);
}

async function oneRole(client, read, source) {
  const before = await read(table, "network-only");
  const choices = await read(options, "network-only");
  const after = await read(table, "cache-only");
  assert.deepEqual(after, before, "the labels of the table are as they were before the options were read");

  const names = new Map(choices.flatMap(rolesToChoose).map(({ id, name }) => [id, name]));
  const held = before.flatMap(rolesHeld);
  const missing = held.filter(({ id }) => !names.has(id)).map(({ name }) => name);
  assert.deepEqual([...new Set(missing)], deleted[source], "every role that is held is an option");
  for (const { id, name } of held) assert.ok(!names.has(id) || names.get(id) === name, `${name} is ${names.get(id)}`);
  assert.ok(held.length > 10, `${held.length} roles are held`);
  say(`${client}, ${source}: ${held.length} roles that are held, each an option with its name`);
}

/** Organization roles can be inherited in a workspace. */
function rolesToChoose({ roles, workspaces }) {
  return [...roles.nodes, ...(workspaces?.nodes ?? []).flatMap((workspace) => workspace.roles.nodes)];
}

function rolesHeld({ memberships, workspaces }) {
  const places = [memberships, ...(workspaces?.nodes ?? []).map((workspace) => workspace.memberships)];
  return places.flatMap(({ nodes }) => nodes.flatMap(({ roles }) => roles));
}

function overApollo(source) {
  const client = apollo.clientFor({ uri: endpoint, cache: apollo.cacheFor(schema), fetch: patientFetch });
  return async (query, fetchPolicy) => nodesIn(await client.query({ query, variables: { source }, fetchPolicy }));
}

function overUrql(source) {
  const client = urql.clientFor({ url: endpoint, cache: urql.cacheFor(schema), fetch: patientFetch });
  return async (query, requestPolicy) => nodesIn(await client.query(query, { source }, { requestPolicy }).toPromise());
}

/** These screens are large: where the caller's rate is used up, the answer says how long to wait. */
async function patientFetch(url, init) {
  for (let attempts = 1; ; attempts++) {
    const answer = await fetch(url, init);
    if (answer.status !== 429 || attempts === 10) return answer;
    await setTimeout(1000 * Number(answer.headers.get("Retry-After") ?? 1));
  }
}

function nodesIn({ data, error }) {
  const failures = (error?.errors ?? error?.graphQLErrors ?? []).filter(({ extensions }) => !unsupported(extensions));
  assert.deepEqual(failures, []);
  if (!data) throw error;
  return data.organizations.nodes;
}

/** Tours has no workspaces. */
function unsupported(extensions) {
  return extensions?.code === "UNSUPPORTED_BY_SOURCE";
}

function say(step) {
  console.log(`ok   ${step}`);
}
