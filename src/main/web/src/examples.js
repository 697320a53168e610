/**
 * GraphiQL's tabs from the files of the examples folder: NN-name.graphql, with its variables in NN-name.json
 * where it has any. The numbers give the order.
 */
export function exampleTabs(documents, variables) {
  return Object.keys(documents)
    .sort()
    .map((path) => ({
      query: documents[path],
      variables: variables[path.replace(/\.graphql$/, ".json")] ?? "",
      headers: DEFAULT_HEADERS,
    }));
}

/** All of it is a comment, so no header is sent until somebody writes one. */
export const DEFAULT_HEADERS = `// For this tab, until the page is reloaded:
// { "Orgraph-Credential-<source>": "…" }
// The Credentials panel sets them for every tab.
`;

/** A tab for each of the first documents of a manifest; more than a few tabs show no names. */
export function trustedTabs(documents) {
  return documents.slice(0, 8).map(({ text }) => ({ query: text, variables: "", headers: DEFAULT_HEADERS }));
}
