import { KEY_HEADER } from "./credentials.js";
import { askJson } from "./http.js";
import { createStore } from "./store.js";

const NOBODY = { signedIn: false, sources: {} };

/**
 * The session of this browser, as the server tells it: the page never has its cookie. No secret is kept here: it is in the
 * dialog until the server has it.
 */
export function createSession(endpoint, send = fetch) {
  const store = createStore(NOBODY);
  const ask = (request) => askJson(endpoint, request, send);

  /** Returns the errors: of single sources, of the whole sign-in, or none. */
  async function signIn(credentials, key) {
    const { answer } = await ask({
      method: "POST",
      headers: key ? { [KEY_HEADER]: key } : {},
      body: { credentials },
    });
    if (answer.signedIn) store.set(answer);
    return answer.errors ?? [];
  }

  /** A server that does not answer changes nothing: what was known may still hold. */
  async function refresh() {
    const before = store.current();
    try {
      const { answer } = await ask();
      if (!("signedIn" in answer)) return;
      store.set({ ...answer, hasEnded: !answer.signedIn && (before.signedIn || before.hasEnded) });
    } catch {
      // told where something is asked of the server
    }
  }

  async function signOut() {
    await ask({ method: "DELETE" });
    store.set(NOBODY);
  }

  return { current: store.current, subscribe: store.subscribe, signIn, signOut, refresh };
}

/** The times of an end as a person reads them, by this machine's clock. */
export function endsOf({ idleExpiresAt, absoluteExpiresAt }, format = clockTime) {
  return { idle: format(new Date(idleExpiresAt)), absolute: format(new Date(absoluteExpiresAt)) };
}

function clockTime(date) {
  return date.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
}
