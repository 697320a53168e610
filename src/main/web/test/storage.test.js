import assert from "node:assert/strict";
import { test } from "node:test";
import { browserStorage, withoutHeaders } from "../src/storage.js";

/** Keys are own properties, as those of a browser's storage are. */
function localStorageWith(entries = {}) {
  const methods = {
    getItem: (key) => storage[key] ?? null,
    setItem: (key, value) => (storage[key] = value),
    removeItem: (key) => delete storage[key],
  };
  const storage = Object.assign(Object.create(methods), entries);
  return storage;
}

test("the history is kept without headers", () => {
  const local = localStorageWith();
  const item = {
    query: "{ a }",
    variables: '{"headers":"mine"}',
    headers: '{"Orgraph-Credential-crm":"tot_1"}',
  };

  withoutHeaders(local).setItem("graphiql:queries", JSON.stringify({ queries: [item] }));

  assert.deepEqual(JSON.parse(local["orgraph:graphiql:queries"]).queries, [{ ...item, headers: null }]);
});

test("tabs and favorites are kept without headers", () => {
  const local = localStorageWith();

  withoutHeaders(local).setItem("graphiql:tabState", '{"tabs":[{"headers":"tot_1"}]}');
  withoutHeaders(local).setItem("graphiql:favorites", '{"favorites":[{"headers":"tot_1"}]}');
  withoutHeaders(local).setItem("graphiql:headers", "tot_1");

  assert.doesNotMatch(JSON.stringify(local), /tot_1/);
});

test("operations, variables and settings are kept as they are", () => {
  const local = localStorageWith();
  const kept = withoutHeaders(local);

  kept.setItem("graphiql:variables", '{"headers":"mine"}');
  kept.setItem("graphiql:query", "{ a }");

  assert.equal(kept.getItem("graphiql:variables"), '{"headers":"mine"}');
  assert.equal(kept.getItem("graphiql:query"), "{ a }");
});

test("clearing leaves what belongs to others", () => {
  const local = localStorageWith({ "graphiql:query": "another page's", "orgraph:graphiql:query": "ours" });

  withoutHeaders(local).clear();

  assert.deepEqual(Object.keys(local), ["graphiql:query"]);
  assert.equal(withoutHeaders(local).length, 0);
});

test("storage that the browser forbids is none", () => {
  Object.defineProperty(globalThis, "forbidden", {
    get() {
      throw new Error("SecurityError");
    },
  });

  assert.equal(browserStorage("forbidden"), null);
  assert.equal(withoutHeaders(null), null);
});
