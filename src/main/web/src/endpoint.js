/** Where the graph, the session and the rest are, seen from the page: beside it, whatever path a proxy has put before all. */
export function endpointsFor(pathname) {
  const base = pathname.replace(/\/graphiql\/?$/, "");
  return {
    graph: base + "/graphql",
    session: base + "/session",
    deployment: base + "/graphiql/deployment",
  };
}
