// Apollo Client and urql name their documents by hash: node persisted.mjs http://localhost:8080/graphql
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { Client, fetchExchange } from "@urql/core";
import { persistedExchange } from "@urql/exchange-persisted";
import { endpoint } from "./line.mjs";

/** A document that this server has not seen, however often the script is run. */
const unseen = (name) => gql`query ${name}ByHash${Date.now()} { organizations { nodes { id name } } }`;
const sha256 = (text) => createHash("sha256").update(text).digest("hex");

for (const [name, readerOver] of Object.entries({ apollo: apolloOver, urql: urqlOver })) {
  const sent = [];
  const read = readerOver(async (url, options) => {
    const answer = await fetch(url, options);
    sent.push({ method: options.method ?? "GET", url: String(url), body: options.body, answer });
    return answer;
  });

  const document = unseen(name);
  const first = await read(document);
  const again = await read(document);

  assert.ok(first.organizations.nodes.length > 0, name);
  assert.deepEqual(again, first);
  const texts = sent.map(({ url, body }) => /ByHash\d+[ +]{/.test(body ?? decodeURIComponent(url)));
  assert.deepEqual(texts, [false, true, false], `${name}: by hash, then with its text, then by hash`);
  const { method, url, answer } = sent.at(-1);
  assert.equal(method, "GET", `${name}: by GET`);
  assert.equal(answer.headers.get("cache-control"), "private, no-cache");
  const known = await fetch(url, {
    headers: { accept: answer.headers.get("content-type"), "if-none-match": answer.headers.get("etag") },
  });
  assert.equal(known.status, 304, `${name}: what is known is not sent again`);
  console.log(`${name}: by hash and by GET; unchanged is 304`);
}

function apolloOver(fetch) {
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.from([
      new PersistedQueryLink({ sha256, useGETForHashedQueries: true }),
      new HttpLink({ uri: endpoint, fetch }),
    ]),
  });
  return async (query) => {
    const { data, error } = await client.query({ query, fetchPolicy: "network-only" });
    if (error) throw error;
    return data;
  };
}

function urqlOver(fetch) {
  const client = new Client({
    url: endpoint,
    fetch,
    preferGetMethod: true,
    exchanges: [
      persistedExchange({ preferGetForPersistedQueries: true, generateHash: async (text) => sha256(text) }),
      fetchExchange,
    ],
  });
  return async (query) => {
    const { data, error } = await client.query(query, {}, { requestPolicy: "network-only" }).toPromise();
    if (error) throw error;
    return data;
  };
}
