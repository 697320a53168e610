import { GraphiQL } from "graphiql";
import { DocExplorerStore } from "@graphiql/plugin-doc-explorer";
import { HISTORY_PLUGIN } from "@graphiql/plugin-history";
import { createCredentials } from "./credentials.js";
import { credentialsPlugin } from "./credentialsPanel.jsx";
import { createDeployment, runsTrustedOnly } from "./deployment.js";
import { DOCUMENTATION } from "./documentation.jsx";
import { DEFAULT_HEADERS, exampleTabs, trustedTabs } from "./examples.js";
import { endpointsFor } from "./endpoint.js";
import { createFetcher } from "./fetcher.js";
import { createSession } from "./session.js";
import { browserStorage, withoutHeaders } from "./storage.js";
import { trustedDocumentsPlugin } from "./trustedDocuments.jsx";
import { WordWrap } from "./wordWrap.jsx";
import { SystemTheme } from "./systemTheme.jsx";

const examples = exampleTabs(
  import.meta.glob("../examples/*.graphql", { query: "?raw", import: "default", eager: true }),
  import.meta.glob("../examples/*.json", { query: "?raw", import: "default", eager: true }),
);
const endpoints = endpointsFor(location.pathname);
const credentials = createCredentials(browserStorage("sessionStorage"));
const session = createSession(endpoints.session);
const deployment = createDeployment(endpoints.deployment, { credentials, session });
const fetcher = createFetcher(endpoints.graph, {
  credentials,
  session,
  documents: () => deployment.current().documents,
});
const credentialsPanel = credentialsPlugin({ credentials, session, deployment });
const trustedPanel = trustedDocumentsPlugin(deployment);
const storage = withoutHeaders(browserStorage("localStorage"));

/** What the page has to know before it can be shown: whether somebody is signed in, and which documents run here. */
export async function prepare() {
  await session.refresh();
  await deployment.load();
}

/** GraphiQL, told what Orgraph is. */
export function App() {
  const facts = deployment.current();
  const isTrustedOnly = runsTrustedOnly(facts);
  return (
    <GraphiQL
      fetcher={fetcher}
      storage={storage}
      plugins={[HISTORY_PLUGIN, credentialsPanel, ...(isTrustedOnly ? [trustedPanel] : [])]}
      visiblePlugin={isTrustedOnly ? trustedPanel : undefined}
      referencePlugin={DOCUMENTATION}
      defaultTabs={isTrustedOnly ? trustedTabs(facts.documents) : examples}
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
      {isTrustedOnly && (
        <GraphiQL.Footer>
          <p className="orgraph-notice">Only trusted documents run here. Their panel is in the sidebar.</p>
        </GraphiQL.Footer>
      )}
      {/* GraphiQL starts this store by itself only for its own documentation plugin, not for ours around it. */}
      <DocExplorerStore />
      <SystemTheme />
      <WordWrap />
    </GraphiQL>
  );
}
