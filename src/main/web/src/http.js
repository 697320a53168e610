/** GraphiQL prints what is thrown as an error of the answer: the message first, and no stack. */
export class RequestFailed extends Error {
  constructor(message, details) {
    super();
    Object.assign(this, { message, ...details });
    this.stack = undefined;
  }
}

/** Shows the server that a script asks: a form, an image or a link cannot send it. A session's request is refused without. */
export const SCRIPT_ASKS = { "orgraph-csrf": "1" };

/** A request of the page's own, answered with JSON or with nothing; `errors` of it are for the caller to read. */
export async function askJson(endpoint, { method = "GET", headers, body } = {}, send = fetch) {
  const response = await reach(send, endpoint, {
    method,
    credentials: "same-origin",
    headers: { ...SCRIPT_ASKS, ...(body && { "content-type": "application/json" }), ...headers },
    body: body && JSON.stringify(body),
  });
  if (response.status === 204) return { status: 204, answer: {} };
  const answer = await response.json().catch(() => null);
  if (answer === null || typeof answer !== "object") throw notUnderstood(endpoint, response);
  return { status: response.status, answer };
}

export async function reach(send, endpoint, request) {
  try {
    return await send(endpoint, request);
  } catch {
    throw new RequestFailed(`No answer from ${endpoint}.`, {
      hint: "Check that the server is running and the network is up. A mutation may still have been executed.",
    });
  }
}

export function notUnderstood(endpoint, response, what = "what this page can read") {
  return new RequestFailed(`${endpoint} answered ${statusOf(response)}, but not with ${what}.`, {
    hint: hintFor(response),
    status: response.status,
  });
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
