const PREFIX = "orgraph:";
const LISTS_WITH_HEADERS = ["graphiql:queries", "graphiql:favorites", "graphiql:tabState"];
const HEADERS = "graphiql:headers";

/** Null where the browser forbids storage; the page then works, and remembers nothing. */
export function browserStorage(name) {
  try {
    return globalThis[name] ?? null;
  } catch {
    return null;
  }
}

/**
 * The store for GraphiQL's tabs, history and settings. GraphiQL's history writes the headers of every operation
 * that was run into local storage, whatever shouldPersistHeaders says; credentials are headers, so they are taken
 * out on their way in. Keys get a prefix of our own: another GraphiQL on the same localhost port is no guest here.
 */
export function withoutHeaders(storage) {
  if (!storage) return null;
  const ownKeys = () => Object.keys(storage).filter((key) => key.startsWith(PREFIX));
  return {
    getItem: (key) => storage.getItem(PREFIX + key),
    setItem: (key, value) => {
      if (key !== HEADERS)
        storage.setItem(PREFIX + key, LISTS_WITH_HEADERS.includes(key) ? stripped(value) : value);
    },
    removeItem: (key) => storage.removeItem(PREFIX + key),
    clear: () => ownKeys().forEach((key) => storage.removeItem(key)),
    get length() {
      return ownKeys().length;
    },
  };
}

/** Variables are strings in these lists, so a variable that is called headers stays. */
function stripped(value) {
  return JSON.stringify(JSON.parse(value), (key, inner) => (key === "headers" ? null : inner));
}
