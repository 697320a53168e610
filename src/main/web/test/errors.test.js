import assert from "node:assert/strict";
import { test } from "node:test";
import { readErrors } from "../src/errors.js";

test("the errors of an answer are taken out of it", () => {
  assert.deepEqual(readErrors('{"errors":[{"message":"no"}],"data":null}'), [{ message: "no" }]);
});

for (const text of ["Failed", "null", '{"data":null}', '{"errors":[]}']) {
  test(`${text} is told as it is`, () => {
    assert.deepEqual(readErrors(text), [{ message: text }]);
  });
}
