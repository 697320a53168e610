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
      hint: "Check the Headers editor: a header name has letters, digits and -, a header value has ASCII characters.",
    });
  }
}

async function reach(send, endpoint, request) {
  try {
    return await send(endpoint, request);
  } catch {
    throw new RequestFailed(`No answer from ${endpoint}.`, {
      hint: "Check that the server is running and the network is up. A mutation may still have been executed.",
    });
  }
}

async function readAnswer(response, endpoint) {
  const answer = isJson(response) ? await response.json().catch(() => null) : null;
  if (isGraphqlAnswer(answer)) return answer;
  throw new RequestFailed(`${endpoint} answered ${statusOf(response)}, but not with a GraphQL response.`, {
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
    return "Authentication required: set a credential in the Credentials panel, or sign in again.";
  if (status === 404) return "Not found. Check that the playground is open at the right URL.";
  if (status === 413) return "The operation is too large. Send a smaller one.";
  if (status === 429 || status === 503) return busyHint(response.headers.get("retry-after"));
  if (status >= 500) return "The server, or a proxy in front of it, failed. See the server's log.";
  return "A proxy between this page and the server may have sent this response.";
}

function busyHint(retryAfter) {
  const when = /^\d+$/.test(retryAfter ?? "") ? `in ${retryAfter} s` : "in a moment";
  return `The server is overloaded. Try again ${when}.`;
}
