import assert from "node:assert/strict";
import { test } from "node:test";
import { createDeployment, runsTrustedOnly } from "../src/deployment.js";

const FACTS = {
  sources: ["crm"],
  needsKey: true,
  mode: "only",
  documents: [{ id: "a", name: "A", text: "{a}" }],
};
const credentials = { keyHeader: () => ({ "Orgraph-Key": "key_of_the_panel" }) };

function deploymentThatGets(status, body, signedIn = false) {
  const sent = [];
  const send = async (_url, request) => {
    sent.push(request.headers);
    return new Response(body, { status });
  };
  const session = { current: () => ({ signedIn }) };
  return { deployment: createDeployment("/graphiql/deployment", { credentials, session }, send), sent };
}

test("what the server tells is known", async () => {
  const { deployment } = deploymentThatGets(200, JSON.stringify(FACTS));

  await deployment.load();

  assert.deepEqual(deployment.current(), { ...FACTS, errors: [] });
  assert.ok(runsTrustedOnly(deployment.current()));
});

test("a server that asks for a key is told as such, with its errors", async () => {
  const { deployment } = deploymentThatGets(401, '{"errors":[{"message":"Authentication required"}]}');

  await deployment.load();

  assert.equal(deployment.current().needsKey, true);
  assert.equal(deployment.current().sources, null);
  assert.deepEqual(deployment.current().errors, [{ message: "Authentication required" }]);
});

test("the key of the panel is sent, one that is typed instead of it, and beside a session none", async () => {
  const { deployment, sent } = deploymentThatGets(200, "{}");
  const signedIn = deploymentThatGets(200, "{}", true);

  await deployment.load();
  await deployment.load("key_typed");
  await signedIn.deployment.load("key_typed");

  assert.deepEqual(
    [...sent, ...signedIn.sent].map((headers) => headers["Orgraph-Key"]),
    ["key_of_the_panel", "key_typed", undefined],
  );
});

for (const [what, status, body] of [
  ["a page", 200, "<html>"],
  ["nothing", 502, ""],
]) {
  test(`a proxy that answers ${what} is told, and the page goes on`, async () => {
    const { deployment } = deploymentThatGets(status, body);

    await deployment.load();

    assert.match(
      deployment.current().errors[0].message,
      new RegExp(`/graphiql/deployment answered ${status}`),
    );
  });
}
