import assert from "node:assert/strict";
import { test } from "node:test";
import { createFetcher, requestHeaders } from "../src/fetcher.js";

const NOBODY = { headers: () => ({}) };
const JSON_ANSWER = { headers: { "content-type": "application/graphql-response+json; charset=utf-8" } };

function fetcherThatGets(response, credentials = NOBODY) {
  const sent = [];
  const send = async (url, request) => {
    sent.push({ url, ...request });
    return response;
  };
  return { ask: createFetcher("/graphql", { credentials }, send), sent };
}

test("an operation is one POST whose URL tells nothing", async () => {
  const { ask, sent } = fetcherThatGets(new Response('{"data":{}}', JSON_ANSWER), {
    headers: () => ({ "Orgraph-Credential-crm": "tot_1" }),
  });

  await ask({ query: "query A($x: Int) { a }", variables: { x: 1 }, operationName: "A" });

  assert.equal(sent.length, 1);
  assert.equal(sent[0].url, "/graphql");
  assert.equal(sent[0].method, "POST");
  assert.equal(sent[0].credentials, "same-origin");
  assert.deepEqual(JSON.parse(sent[0].body), {
    query: "query A($x: Int) { a }",
    variables: { x: 1 },
    operationName: "A",
  });
  assert.deepEqual(Object.fromEntries(sent[0].headers), {
    accept: "application/graphql-response+json, application/json",
    "content-type": "application/json",
    "orgraph-credential-crm": "tot_1",
    "orgraph-csrf": "1",
  });
});

test("a tab's header wins over the panel's, whatever its case", () => {
  const headers = requestHeaders(
    { "Orgraph-Credential-crm": "panel", "Orgraph-Credential-hr": "panel" },
    { "orgraph-credential-CRM": "tab" },
  );

  assert.equal(headers.get("Orgraph-Credential-crm"), "tab");
  assert.equal(headers.get("Orgraph-Credential-hr"), "panel");
});

test("a header that cannot be sent is named, and its value is not repeated", () => {
  const set = () => requestHeaders({}, { "Orgraph-Credential-crm": "tot_1\nX-Other: 2" });

  assert.throws(
    set,
    (error) => /Orgraph-Credential-crm/.test(error.message) && !/tot_1/.test(JSON.stringify(error)),
  );
});

test("an answer with errors is an answer, whatever its status", async () => {
  const { ask } = fetcherThatGets(
    new Response('{"errors":[{"message":"no"}]}', { ...JSON_ANSWER, status: 400 }),
  );

  const answer = await ask({ query: "{" });

  assert.deepEqual(answer, { errors: [{ message: "no" }] });
});

const STRANGE = [
  [
    "a proxy's page",
    "<h1>Bad Gateway</h1>",
    { status: 502, headers: { "content-type": "text/html" } },
    /log/,
  ],
  ["no body", "", { status: 401 }, /Credentials panel/],
  ["broken JSON", '{"data":', JSON_ANSWER, /proxy/],
  ["JSON that is no GraphQL answer", '{"message":"no"}', { ...JSON_ANSWER, status: 404 }, /URL/],
  ["JSON null", "null", JSON_ANSWER, /proxy/],
  ["busy for 7 s", "", { status: 429, headers: { "retry-after": "7" } }, /in 7 s/],
  ["busy until a date", "", { status: 503, headers: { "retry-after": "Sat, 01 Jan 2028" } }, /in a moment/],
];

for (const [name, body, init, hint] of STRANGE) {
  test(`what is not a GraphQL answer is told with what to do: ${name}`, async () => {
    const { ask } = fetcherThatGets(new Response(body, init));

    const asked = ask({ query: "{ a }" });

    await assert.rejects(asked, { status: init.status ?? 200, hint });
  });
}

test("no answer at all is told, and that a mutation may have been carried out", async () => {
  const ask = createFetcher("/graphql", { credentials: NOBODY }, () =>
    Promise.reject(new TypeError("Failed to fetch")),
  );

  const asked = ask({ query: "{ a }" });

  await assert.rejects(asked, { message: "No answer from /graphql.", hint: /mutation/ });
});

test("a failure prints its message first and no stack", async () => {
  const { ask } = fetcherThatGets(new Response("", { status: 500 }));

  const failure = await ask({ query: "{ a }" }).catch((error) => error);

  assert.deepEqual(Object.keys(JSON.parse(JSON.stringify({ ...failure, stack: failure.stack }))), [
    "message",
    "hint",
    "status",
  ]);
});

test("beside a session, credentials in headers leave its cookie out, and nothing else does", async () => {
  const session = { current: () => ({ signedIn: true }), refresh() {} };
  const sent = [];
  const send = async (_url, request) => {
    sent.push(request.credentials);
    return new Response('{"data":{}}', JSON_ANSWER);
  };
  const ask = (headers) =>
    createFetcher("/graphql", { credentials: NOBODY, session }, send)({ query: "{ a }" }, { headers });

  for (const headers of [
    {},
    { "X-Request-Id": "1" },
    { "Orgraph-Credential-crm": "a" },
    { "orgraph-key": "a" },
    { Authorization: "a" },
  ])
    await ask(headers);

  assert.deepEqual(sent, ["same-origin", "same-origin", "omit", "omit", "omit"]);
});

test("a trusted document is sent by its id, however its lines end, and any other text as it is", async () => {
  const sent = [];
  const send = async (_url, request) => {
    sent.push(JSON.parse(request.body));
    return new Response('{"data":{}}', JSON_ANSWER);
  };
  const documents = () => [{ id: "1f", text: "query A {\n  a\n}\n" }];
  const ask = createFetcher("/graphql", { credentials: NOBODY, documents }, send);

  await ask({ query: "query A {\r\n  a\r\n}" });
  await ask({ query: "query A { a }" });

  assert.deepEqual(sent, [{ documentId: "1f" }, { query: "query A { a }" }]);
});

test("an operation's name of the text that stood in the editor before is left out", async () => {
  const sent = [];
  const send = async (_url, request) => {
    sent.push(JSON.parse(request.body).operationName);
    return new Response('{"data":{}}', JSON_ANSWER);
  };
  const ask = createFetcher("/graphql", { credentials: NOBODY }, send);

  for (const query of ["query B { a }", "query A { a }", "query B { a } query A { a }", "{ a }", "query {"])
    await ask({ query, operationName: "A" });

  assert.deepEqual(sent, [undefined, "A", "A", undefined, "A"]);
});
