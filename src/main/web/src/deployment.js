import { KEY_HEADER } from "./credentials.js";
import { RequestFailed, askJson } from "./http.js";
import { createStore } from "./store.js";

const UNKNOWN = { sources: null, documents: [], mode: null, needsKey: false, errors: [] };

/** What the server tells this page of itself: its sources, whether it asks for a key, and which operations may run. */
export function createDeployment(endpoint, { credentials, session }, send = fetch) {
  const store = createStore(UNKNOWN);

  /** With the key that somebody is about to sign in with, where there is one. A session has its own. Never fails. */
  async function load(key) {
    if (session.current().signedIn) store.set(await asked({}));
    else store.set(await asked(key ? { [KEY_HEADER]: key } : credentials.keyHeader()));
  }

  async function asked(headers) {
    try {
      const { status, answer } = await askJson(endpoint, { headers }, send);
      if (status === 200) return { ...UNKNOWN, ...answer };
      return {
        ...UNKNOWN,
        needsKey: status === 401,
        errors: answer.errors ?? [unexpected(endpoint, status)],
      };
    } catch (failure) {
      return { ...UNKNOWN, errors: [failure] };
    }
  }

  return { current: store.current, subscribe: store.subscribe, load };
}

function unexpected(endpoint, status) {
  return new RequestFailed(`${endpoint} answered ${status}.`, { hint: "See the server's log." });
}

export function runsTrustedOnly({ mode }) {
  return mode === "only";
}
