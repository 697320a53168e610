import assert from "node:assert/strict";
import { test } from "node:test";
import { moved } from "../src/order.js";

test("a tab takes the place of the one that it is dropped on", () => {
  assert.deepEqual(moved(["a", "b", "c"], "a", "c"), ["b", "c", "a"]);
  assert.deepEqual(moved(["a", "b", "c"], "c", "a"), ["c", "a", "b"]);
  assert.deepEqual(moved(["a", "b", "c"], "b", "b"), ["a", "b", "c"]);
});
