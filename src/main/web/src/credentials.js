const KEY = "orgraph:credentials";
const PREFIX = "Orgraph-Credential-";
export const KEY_HEADER = "Orgraph-Key";
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const HEADER_VALUE = /^[\x20-\x7e]*$/;

/** Stands for the server itself where a source's name stands otherwise; no source can have this name. */
export const SERVICE = "*";

/**
 * What the caller has typed in for the server and for each source. Lives as long as the browser tab: in session storage, which no
 * other tab and no later visit can read.
 */
export function createCredentials(storage) {
  let secrets = read(storage);
  let refused = [];
  const listeners = new Set();

  function change(next) {
    secrets = next;
    write(storage, secrets);
    listeners.forEach((listener) => listener());
  }

  return {
    /** Whose credential the last answer said was missing or not good: sources' names. The same until it changes. */
    refused: () => refused,
    heed(answer) {
      const next = sourcesThatRefuse(answer);
      if (next.join() === refused.join()) return;
      refused = next;
      listeners.forEach((listener) => listener());
    },
    /** The same object until something changes, as React's useSyncExternalStore wants it. */
    all: () => secrets,
    put: (source, secret) =>
      change(secret.trim() ? { ...secrets, [source]: secret } : without(secrets, source)),
    forgetAll: () => change({}),
    headers: () => headersFor(secrets),
    keyHeader: () => headersFor({ [SERVICE]: secrets[SERVICE] ?? "" }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** An answer whose errors name no source was refused by the server itself. */
export function sourcesThatRefuse({ errors } = {}) {
  const refusing = (errors ?? []).filter((error) => error?.extensions?.code === "UNAUTHENTICATED");
  return [...new Set(refusing.map((error) => error.extensions.source ?? SERVICE))].sort();
}

export function headerName(source) {
  return source === SERVICE ? KEY_HEADER : PREFIX + source;
}

/** Why this cannot be sent as a header, or null. */
export function problemWith(source, secret) {
  if (!HEADER_NAME.test(source)) return "This source name cannot be part of a header name.";
  if (!HEADER_VALUE.test(secret.trim())) return "Not sent: it has a line break or a character outside ASCII.";
  return null;
}

/** One broken credential must not keep the others from being sent, so it is left out here and told in the panel. */
export function headersFor(secrets) {
  const fit = Object.entries(secrets).filter(
    ([source, secret]) => secret.trim() && !problemWith(source, secret),
  );
  return Object.fromEntries(fit.map(([source, secret]) => [headerName(source), secret.trim()]));
}

function without(secrets, source) {
  const { [source]: _gone, ...rest } = secrets;
  return rest;
}

function read(storage) {
  try {
    const kept = JSON.parse(storage.getItem(KEY) ?? "{}");
    return Object.fromEntries(Object.entries(kept).filter(([, secret]) => typeof secret === "string"));
  } catch {
    return {};
  }
}

/** A browser may forbid storage; the credentials then last until the page is left. */
function write(storage, secrets) {
  try {
    if (Object.keys(secrets).length) storage.setItem(KEY, JSON.stringify(secrets));
    else storage.removeItem(KEY);
  } catch {
    // nothing to do: the value in memory holds
  }
}
