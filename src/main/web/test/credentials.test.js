import assert from "node:assert/strict";
import { test } from "node:test";
import { SERVICE, createCredentials, headersFor, problemWith } from "../src/credentials.js";

function memory() {
  const values = new Map();
  return {
    values,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => values.set(key, value),
    removeItem: (key) => values.delete(key),
  };
}

test("each source's credential becomes its own header", () => {
  const credentials = createCredentials(memory());

  credentials.put("crm-eu", " tot_1 ");
  credentials.put("tours", "Cookie session=2");

  assert.deepEqual(credentials.headers(), {
    "Orgraph-Credential-crm-eu": "tot_1",
    "Orgraph-Credential-tours": "Cookie session=2",
  });
});

test("the key for the server itself is sent in a header of its own", () => {
  const credentials = createCredentials(memory());

  credentials.put(SERVICE, "key_1 ");
  credentials.put("crm", "tot_1");

  assert.deepEqual(credentials.headers(), { "Orgraph-Key": "key_1", "Orgraph-Credential-crm": "tot_1" });
});

test("what cannot be a header is left out and the rest is sent", () => {
  const secrets = { crm: "tot_1", hr: "żółć", "two words": "tot_2", tours: "a\nb", empty: "  " };

  assert.deepEqual(headersFor(secrets), { "Orgraph-Credential-crm": "tot_1" });
  assert.match(problemWith("hr", "żółć"), /ASCII/);
  assert.match(problemWith("two words", "tot_2"), /name/);
  assert.equal(problemWith("crm", "tot_1"), null);
});

test("a reload of the page keeps the credentials", () => {
  const storage = memory();
  createCredentials(storage).put("crm", "tot_1");

  const reloaded = createCredentials(storage);

  assert.deepEqual(reloaded.all(), { crm: "tot_1" });
});

test("an emptied field and Forget all leave nothing in storage", () => {
  const storage = memory();
  const credentials = createCredentials(storage);

  credentials.put("crm", "tot_1");
  credentials.put("crm", "");
  assert.equal(storage.values.size, 0);

  credentials.put("crm", "tot_1");
  credentials.forgetAll();
  assert.equal(storage.values.size, 0);
  assert.deepEqual(credentials.headers(), {});
});

test("a change is told to who listens, once, and not after leaving", () => {
  const credentials = createCredentials(memory());
  let told = 0;
  const leave = credentials.subscribe(() => told++);

  credentials.put("crm", "tot_1");
  leave();
  credentials.put("crm", "tot_2");

  assert.equal(told, 1);
});

for (const broken of ["{", "null", "[]", '{"crm":7}']) {
  test(`storage that holds ${broken} is as good as empty`, () => {
    const storage = memory();
    storage.setItem("orgraph:credentials", broken);

    assert.deepEqual(createCredentials(storage).headers(), {});
  });
}

test("without storage the credentials last as long as the page", () => {
  const credentials = createCredentials(null);

  credentials.put("crm", "tot_1");

  assert.deepEqual(credentials.headers(), { "Orgraph-Credential-crm": "tot_1" });
});
