/** A value that React's useSyncExternalStore can follow: the same object until something changes. */
export function createStore(first) {
  let value = first;
  const listeners = new Set();
  return {
    current: () => value,
    set(next) {
      value = next;
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
