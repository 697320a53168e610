import { Kind, parse } from "graphql";
import { RequestFailed, SCRIPT_ASKS, notUnderstood, reach } from "./http.js";

const JSON_TYPES = ["application/json", "application/graphql-response+json"];
const OF_A_CALLER = /^(orgraph-key|orgraph-credential-.*|authorization)$/;

/**
 * A GraphiQL fetcher: one POST, one JSON answer. Credentials go into headers, never into the URL. A text of a trusted document
 * is sent as its id.
 */
export function createFetcher(endpoint, { credentials, session, documents = () => [] }, send = fetch) {
  return async ({ query, variables, operationName }, { headers } = {}) => {
    const sent = requestHeaders(credentials.headers(), headers);
    const request = {
      method: "POST",
      credentials: leavesSessionOut(sent, session) ? "omit" : "same-origin",
      headers: sent,
      body: JSON.stringify({
        ...documentOf(query, documents()),
        variables,
        operationName: nameOf(query, operationName),
      }),
    };
    const answer = await readAnswer(await reach(send, endpoint, request), endpoint);
    credentials.heed?.(answer);
    if (session?.current().signedIn) session.refresh();
    return answer;
  };
}

/** The server takes a session or credentials in headers, not both; what somebody typed into a header is meant. */
function leavesSessionOut(headers, session) {
  return Boolean(session?.current().signedIn) && [...headers.keys()].some((name) => OF_A_CALLER.test(name));
}

function documentOf(query, documents) {
  const text = plain(query);
  const trusted = documents.find((document) => plain(document.text) === text);
  return trusted ? { documentId: trusted.id } : { query };
}

/** The editor tells of an operation's name a moment after its text changed: a name of the text before is left out. */
function nameOf(query, operationName) {
  return operationName && mayHave(query, operationName) ? operationName : undefined;
}

function mayHave(query, operationName) {
  try {
    return parse(query).definitions.some(
      (definition) =>
        definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === operationName,
    );
  } catch {
    return true; // A text with a mistake: the server says which.
  }
}

/** An editor may change how lines end, and what is at the end of all. */
function plain(text) {
  return text?.replace(/\r\n?/g, "\n").trim();
}

/** Headers typed into a tab win over the panel's, whatever their case. */
export function requestHeaders(fromPanel, fromTab) {
  const headers = new Headers({
    "content-type": "application/json",
    accept: "application/graphql-response+json, application/json",
    ...SCRIPT_ASKS,
    ...fromPanel,
  });
  for (const [name, value] of Object.entries(fromTab ?? {})) setHeader(headers, name, value);
  return headers;
}

function setHeader(headers, name, value) {
  try {
    headers.set(name, String(value));
  } catch {
    // The browser's own message repeats the value, which may be a secret.
    throw new RequestFailed(`The header ${JSON.stringify(name)} cannot be sent.`, {
      hint: "Check the Headers editor: a header name has letters, digits and -, a header value has ASCII characters.",
    });
  }
}

async function readAnswer(response, endpoint) {
  const answer = isJson(response) ? await response.json().catch(() => null) : null;
  if (isGraphqlAnswer(answer)) return answer;
  throw notUnderstood(endpoint, response, "a GraphQL response");
}

function isJson(response) {
  const type = (response.headers.get("content-type") ?? "").split(";")[0].trim().toLowerCase();
  return JSON_TYPES.includes(type);
}

function isGraphqlAnswer(answer) {
  return answer !== null && typeof answer === "object" && ("data" in answer || Array.isArray(answer.errors));
}
