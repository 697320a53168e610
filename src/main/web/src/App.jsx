import { GraphiQL } from "graphiql";
import { DocExplorerStore } from "@graphiql/plugin-doc-explorer";
import { HISTORY_PLUGIN } from "@graphiql/plugin-history";
import { createCredentials } from "./credentials.js";
import { credentialsPlugin } from "./credentialsPanel.jsx";
import { DOCUMENTATION } from "./documentation.jsx";
import { DEFAULT_HEADERS, exampleTabs } from "./examples.js";
import { endpointFor } from "./endpoint.js";
import { createFetcher } from "./fetcher.js";
import { browserStorage, withoutHeaders } from "./storage.js";
import { WordWrap } from "./wordWrap.jsx";
import { SystemTheme } from "./systemTheme.jsx";

const examples = exampleTabs(
  import.meta.glob("../examples/*.graphql", { query: "?raw", import: "default", eager: true }),
  import.meta.glob("../examples/*.json", { query: "?raw", import: "default", eager: true }),
);
const credentials = createCredentials(browserStorage("sessionStorage"));
const fetcher = createFetcher(endpointFor(location.pathname), credentials);
const plugins = [HISTORY_PLUGIN, credentialsPlugin(credentials, fetcher)];
const storage = withoutHeaders(browserStorage("localStorage"));

/** GraphiQL, told what Orgraph is. */
export function App() {
  return (
    <GraphiQL
      fetcher={fetcher}
      storage={storage}
      plugins={plugins}
      referencePlugin={DOCUMENTATION}
      defaultTabs={examples}
      defaultHeaders={DEFAULT_HEADERS}
      defaultEditorToolsVisibility="variables"
      isHeadersEditorEnabled
      shouldPersistHeaders={false}
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo>
        <h1 className="orgraph-logo">Orgraph</h1>
      </GraphiQL.Logo>
      {/* GraphiQL starts this store by itself only for its own documentation plugin, not for ours around it. */}
      <DocExplorerStore />
      <SystemTheme />
      <WordWrap />
    </GraphiQL>
  );
}
