// Clients that name documents of a manifest, on a server that runs no others:
//   node trusted.mjs write manifest.json        writes the manifest, as graphql-codegen does
//   node trusted.mjs http://localhost:8080/graphql
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { Client, createRequest, fetchExchange, stringifyDocument } from "@urql/core";
import { persistedExchange } from "@urql/exchange-persisted";
import { print } from "graphql";
import runtime from "relay-runtime";

const sha256 = (text) => createHash("sha256").update(text).digest("hex");
const documents = {
  apollo: gql`query ApolloTrusted { organizations { nodes { id name __typename } __typename } }`,
  urql: gql`query UrqlTrusted { organizations { nodes { id name __typename } __typename } }`,
  relay: gql`query RelayTrusted { organizations { nodes { id name } } }`,
};
const texts = {
  apollo: print(documents.apollo),
  urql: stringifyDocument(createRequest(documents.urql, {}).query),
  relay: print(documents.relay),
};
const [endpoint, file] = process.argv.slice(2);

if (endpoint === "write") {
  const manifest = Object.fromEntries(Object.values(texts).map((text) => [sha256(text), text]));
  writeFileSync(file, JSON.stringify(manifest, null, 2));
} else {
  await check();
}

async function check() {
  for (const [name, read] of Object.entries({ apollo, urql, relay })) {
    const sent = [];
    const data = await read(async (url, options) => {
      sent.push(options.body ?? String(url));
      return fetch(url, options);
    });
    assert.ok(data.organizations.nodes.length > 0, name);
    assert.equal(sent.length, 1, `${name}: one request`);
    assert.doesNotMatch(sent[0], /organizations/, `${name}: no text`);
    console.log(`${name}: by the id of the manifest`);
  }
  for (const query of ["{ __typename }", "{ __schema { queryType { name } } }"]) {
    const { errors } = await post({ query }).then((answer) => answer.json());
    assert.equal(errors[0].extensions.code, "PERSISTED_QUERY_ID_REQUIRED", query);
  }
  const { data } = await post({ documentId: `sha256:${sha256(texts.relay)}` }).then((answer) => answer.json());
  assert.ok(data.organizations.nodes.length > 0);
  console.log("free text and introspection are refused, documentId is taken");
}

function post(body, send = fetch) {
  const headers = { "content-type": "application/json", accept: "application/graphql-response+json" };
  return send(endpoint, { method: "POST", headers, body: JSON.stringify(body) });
}

async function apollo(fetch) {
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.from([new PersistedQueryLink({ sha256 }), new HttpLink({ uri: endpoint, fetch })]),
  });
  return (await client.query({ query: documents.apollo })).data;
}

async function urql(fetch) {
  const persisted = persistedExchange({
    enforcePersistedQueries: true,
    preferGetForPersistedQueries: false,
    generateHash: async (text) => sha256(text),
  });
  const client = new Client({ url: endpoint, fetch, exchanges: [persisted, fetchExchange] });
  return (await client.query(documents.urql, {}).toPromise()).data;
}

/** With what the compiler of Relay writes for the document where `persistConfig` is set. */
async function relay(fetch) {
  const { Environment, fetchQuery, Network, RecordSource, Store } = runtime;
  const field = (name) => ({ alias: null, args: null, kind: "ScalarField", name, storageKey: null });
  const list = (name, concreteType, plural, selections) => (
    { alias: null, args: null, concreteType, kind: "LinkedField", name, plural, selections, storageKey: null }
  );
  const selections = [
    list("organizations", "OrganizationConnection", false, [
      list("nodes", "Organization", true, [field("id"), field("name")]),
    ]),
  ];
  const common = { argumentDefinitions: [], name: "RelayTrusted", selections };
  const id = sha256(texts.relay);
  const params = { id, cacheID: id, metadata: {}, name: "RelayTrusted", operationKind: "query", text: null };
  const request = {
    kind: "Request",
    fragment: { ...common, kind: "Fragment", metadata: null, type: "Query", abstractKey: null },
    operation: { ...common, kind: "Operation" },
    params,
  };
  const network = Network.create((operation, variables) =>
    post({ doc_id: operation.id, variables }, fetch).then((answer) => answer.json()));
  const environment = new Environment({ network, store: new Store(new RecordSource()) });
  return fetchQuery(environment, request, {}).toPromise();
}
