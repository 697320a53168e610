/** Where the graph is, seen from the page: beside it, whatever path a proxy has put before both. */
export function endpointFor(pathname) {
  return pathname.replace(/\/graphiql\/?$/, "") + "/graphql";
}
