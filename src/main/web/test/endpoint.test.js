import assert from "node:assert/strict";
import { test } from "node:test";
import { endpointsFor } from "../src/endpoint.js";

for (const [page, base] of [
  ["/graphiql", ""],
  ["/graphiql/", ""],
  ["/api/org/graphiql", "/api/org"],
  ["/graphiql/graphiql/", "/graphiql"],
]) {
  test(`from ${page} the graph, the session and the deployment are below "${base}"`, () => {
    assert.deepEqual(endpointsFor(page), {
      graph: `${base}/graphql`,
      session: `${base}/session`,
      deployment: `${base}/graphiql/deployment`,
    });
  });
}
