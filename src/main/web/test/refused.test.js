import assert from "node:assert/strict";
import { test } from "node:test";
import { SERVICE, createCredentials, sourcesThatRefuse } from "../src/credentials.js";

const REFUSED = { errors: [{ extensions: { code: "UNAUTHENTICATED", source: "crm" } }] };

test("an answer tells whose credential was not accepted", () => {
  assert.deepEqual(sourcesThatRefuse(REFUSED), ["crm"]);
  assert.deepEqual(sourcesThatRefuse({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] }), [SERVICE]);
  assert.deepEqual(sourcesThatRefuse({ errors: [{ extensions: { code: "FORBIDDEN", source: "crm" } }] }), []);
  assert.deepEqual(sourcesThatRefuse({ data: {} }), []);
});

test("it is told once, and over with the next good answer", () => {
  const credentials = createCredentials({ getItem: () => null, setItem() {}, removeItem() {} });
  const told = [];
  credentials.subscribe(() => told.push(credentials.refused()));

  [REFUSED, REFUSED, { data: {} }].forEach(credentials.heed);

  assert.deepEqual(told, [["crm"], []]);
});
