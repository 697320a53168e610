import assert from "node:assert/strict";
import { test } from "node:test";
import { createSession, endsOf } from "../src/session.js";

const LIVE = {
  signedIn: true,
  sources: { crm: { signedIn: true, user: null } },
  idleExpiresAt: "2026-11-29T10:30:00Z",
  absoluteExpiresAt: "2026-11-29T18:00:00Z",
};
const NONE = { signedIn: false, sources: {} };
const REFUSED = { errors: [{ message: "no", extensions: { code: "UNAUTHENTICATED", source: "crm" } }] };

function sessionThatGets(...answers) {
  const sent = [];
  const send = async (url, request) => {
    sent.push({ url, ...request });
    const { status = 200, body } = answers.shift();
    return new Response(body && JSON.stringify(body), { status });
  };
  return { session: createSession("/session", send), sent };
}

test("a sign-in is one request whose URL tells nothing, and nothing of it is kept", async () => {
  const { session, sent } = sessionThatGets({ body: LIVE });

  const errors = await session.signIn({ crm: "tot_1" }, "key_1");

  assert.deepEqual(errors, []);
  assert.equal(sent.length, 1);
  assert.equal(sent[0].url, "/session");
  assert.equal(sent[0].method, "POST");
  assert.equal(sent[0].credentials, "same-origin");
  assert.deepEqual(sent[0].headers, {
    "orgraph-csrf": "1",
    "content-type": "application/json",
    "Orgraph-Key": "key_1",
  });
  assert.deepEqual(JSON.parse(sent[0].body), { credentials: { crm: "tot_1" } });
  assert.deepEqual(session.current(), LIVE);
  assert.doesNotMatch(JSON.stringify(session.current()), /tot_1|key_1/);
});

test("what was refused is told, and nobody is signed in", async () => {
  const { session } = sessionThatGets({ status: 401, body: REFUSED });

  assert.deepEqual(await session.signIn({ crm: "tot_1" }), REFUSED.errors);
  assert.equal(session.current().signedIn, false);
});

test("a session that is over is told as ended, one that never was is not", async () => {
  const { session } = sessionThatGets({ body: NONE }, { body: LIVE }, { body: NONE }, { body: NONE });

  const ended = [];
  for (let i = 0; i < 4; i++) {
    await session.refresh();
    ended.push(Boolean(session.current().hasEnded));
  }

  assert.deepEqual(ended, [false, false, true, true]);
});

test("signing out needs no answer's body", async () => {
  const { session, sent } = sessionThatGets({ body: LIVE }, { status: 204 });
  await session.refresh();

  await session.signOut();

  assert.equal(sent[1].method, "DELETE");
  assert.deepEqual(session.current(), NONE);
});

test("a server that does not answer leaves what is known, and fails a sign-in with what to do", async () => {
  const session = createSession("/session", () => Promise.reject(new TypeError("secret tot_1")));

  await session.refresh();

  assert.deepEqual(session.current(), NONE);
  await assert.rejects(session.signIn({ crm: "tot_1" }), (failure) => {
    return /No answer from \/session/.test(failure.message) && !/tot_1/.test(JSON.stringify(failure));
  });
});

test("the ends are told by the clock", () => {
  const ends = endsOf(LIVE, (date) => date.toISOString().slice(11, 16));

  assert.deepEqual(ends, { idle: "10:30", absolute: "18:00" });
});
