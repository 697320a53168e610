import assert from "node:assert/strict";
import { test } from "node:test";
import { endpointFor } from "../src/endpoint.js";

for (const [page, endpoint] of [
  ["/graphiql", "/graphql"],
  ["/graphiql/", "/graphql"],
  ["/api/org/graphiql", "/api/org/graphql"],
  ["/graphiql/graphiql/", "/graphiql/graphql"],
]) {
  test(`from ${page} the graph is at ${endpoint}`, () => {
    assert.equal(endpointFor(page), endpoint);
  });
}
