// The line to the server that a script is pointed at: it counts what is sent, and can be held.
export const [endpoint] = process.argv.slice(2);
if (!endpoint) {
  console.error("usage: node apollo.mjs|urql.mjs <url of the GraphQL endpoint>");
  process.exit(2);
}

export function line() {
  let sent = 0;
  let free = Promise.resolve();
  return {
    async fetch(...request) {
      sent++;
      await free;
      return fetch(...request);
    },
    requests: () => sent,
    /** Lets nothing through until the function that it gives is called. */
    hold() {
      let release;
      free = new Promise((resolve) => (release = resolve));
      return release;
    },
  };
}
