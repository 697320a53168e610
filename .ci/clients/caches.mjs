// The caches with the published configuration, on screens over all types: node caches.mjs http://localhost:8080/graphql
import assert from "node:assert/strict";
import { InMemoryCache } from "@apollo/client";
import { cacheExchange } from "@urql/exchange-graphcache";
import { introspectionFromSchema } from "graphql";
import { endpoint } from "./line.mjs";
import { apollo, factsOf, schema, urql } from "./published.mjs";
import { screensOf } from "./screens.mjs";

/** Types that a query reaches and no answer has while all sources of the sandbox are up and credentials come in headers. */
const unseen = ["SourceFailure", "ViewerSession", "ViewerUser"];
/** Of somebody who may read the audit log too. */
const credentials = { tours: "Cookie better-auth.session_token=sandbox-super-admin" };

const given = { "Query.organizations": "first: 20", "Query.source": 'name: "tours"' };
const { types, documents } = screensOf(schema, given);

await apolloCache();
await urqlCache();

async function apolloCache() {
  const cache = apollo.cacheFor(schema);
  const client = apollo.clientFor({ uri: endpoint, credentials, cache, fetch });
  const seen = new Set();
  const warnings = await warned(async () => {
    for (const query of documents) note(seen, (await client.query({ query, fetchPolicy: "network-only" })).data);
  });
  assert.deepEqual(warnings, []);
  assert.deepEqual(types.filter((type) => !seen.has(type)).sort(), unseen);
  const lost = documents.filter((query) => !cache.diff({ query, optimistic: false, returnPartialData: true }).complete);
  assert.deepEqual(lost.map(({ loc }) => loc.source.body), []);
  say(`Apollo Client: ${documents.length} screens over ${types.length} types, no warning, nothing lost`);

  const bare = apollo.clientFor({ uri: endpoint, credentials, cache: new InMemoryCache(), fetch });
  const missed = await warned(async () => {
    for (const query of documents) await bare.query({ query, fetchPolicy: "network-only" });
  });
  assert.ok(missed.length > 0, "without the configuration there has to be a warning");
  say(`Apollo Client without the configuration: ${missed.length} warnings`);
  client.stop();
  bare.stop();
}

async function urqlCache() {
  const run = async (cache) => {
    const client = urql.clientFor({ url: endpoint, credentials, cache, fetch });
    for (const query of documents) await client.query(query, {}, { requestPolicy: "network-only" }).toPromise();
  };
  const warnings = [];
  const logger = (severity, message) => severity !== "debug" && warnings.push(message);
  await run(urql.cacheFor(schema, [], { logger }));
  assert.deepEqual(warnings, []);
  say(`urql: ${documents.length} screens over ${types.length} types, no warning`);

  await run(cacheExchange({ schema: introspectionFromSchema(schema), logger }));
  assert.ok(warnings.length > 0, "without the configuration there has to be a warning");
  say(`urql without the configuration: ${warnings.length} warnings, ${factsOf(schema).parts.length} types without a key`);
}

function note(seen, value) {
  if (Array.isArray(value)) value.forEach((each) => note(seen, each));
  else if (value && typeof value === "object") {
    if (value.__typename) seen.add(value.__typename);
    Object.values(value).forEach((each) => note(seen, each));
  }
}

/** What was written to the console meanwhile. */
async function warned(run) {
  const said = [];
  const { warn, error } = console;
  console.warn = console.error = (...parts) => said.push(parts.join(" "));
  try {
    await run();
  } finally {
    Object.assign(console, { warn, error });
  }
  return said;
}

function say(step) {
  console.log(`ok   ${step}`);
}
