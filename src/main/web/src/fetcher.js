const JSON_TYPES = ["application/json", "application/graphql-response+json"];

/** GraphiQL prints what is thrown as an error of the answer: the message first, and no stack. */
export class RequestFailed extends Error {
  constructor(message, details) {
    super();
    Object.assign(this, { message, ...details });
    this.stack = undefined;
  }
}

/** A GraphiQL fetcher: one POST, one JSON answer. Credentials go into headers, never into the URL. */
export function createFetcher(endpoint, credentials, send = fetch) {
  return async ({ query, variables, operationName }, { headers } = {}) => {
    const request = {
      method: "POST",
      credentials: "same-origin",
      headers: requestHeaders(credentials.headers(), headers),
      body: JSON.stringify({ query, variables, operationName: operationName ?? undefined }),
    };
    const answer = await readAnswer(await reach(send, endpoint, request), endpoint);
    credentials.heed?.(answer);
    return answer;
  };
}

/** Headers typed into a tab win over the panel's, whatever their case. */
export function requestHeaders(fromPanel, fromTab) {
  const headers = new Headers({
    "content-type": "application/json",
    accept: "application/graphql-response+json, application/json",
    // Shows the server that a script of its own origin asks: no other origin can send it unasked.
    "x-orgraph": "1",
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
      hint: "Look at the Headers editor: a header's name is made of letters, digits and -, its value of ASCII.",
    });
  }
}

async function reach(send, endpoint, request) {
  try {
    return await send(endpoint, request);
  } catch {
    throw new RequestFailed(`No answer from ${endpoint}.`, {
      hint: "Is the server still running, and the network up? A mutation may have been carried out all the same.",
    });
  }
}

async function readAnswer(response, endpoint) {
  const answer = isJson(response) ? await response.json().catch(() => null) : null;
  if (isGraphqlAnswer(answer)) return answer;
  throw new RequestFailed(`${endpoint} answered ${statusOf(response)}, but not with a GraphQL answer.`, {
    hint: hintFor(response),
    status: response.status,
  });
}

function isJson(response) {
  const type = (response.headers.get("content-type") ?? "").split(";")[0].trim().toLowerCase();
  return JSON_TYPES.includes(type);
}

function isGraphqlAnswer(answer) {
  return answer !== null && typeof answer === "object" && ("data" in answer || Array.isArray(answer.errors));
}

function statusOf({ status, statusText }) {
  return statusText ? `${status} ${statusText}` : String(status);
}

function hintFor(response) {
  const { status } = response;
  if (status === 401 || status === 403)
    return "The server wants to know who asks: set a credential in the Credentials panel, or sign in again.";
  if (status === 404) return "Nothing is served there. Is the playground opened through the right address?";
  if (status === 413) return "The operation is too large. Ask for less at once.";
  if (status === 429 || status === 503) return busyHint(response.headers.get("retry-after"));
  if (status >= 500) return "The fault is the server's or a proxy's before it; the server's log says more.";
  return "Something between this page and the server may have answered in its place, such as a proxy.";
}

function busyHint(retryAfter) {
  const when = /^\d+$/.test(retryAfter ?? "") ? `in ${retryAfter} s` : "in a moment";
  return `The server has too much to do. Try again ${when}.`;
}
