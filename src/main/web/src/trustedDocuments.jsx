import { useSyncExternalStore } from "react";
import { Button, useGraphiQL, useGraphiQLActions } from "@graphiql/react";

/** The panel of a deployment that runs the documents of its manifest alone: what they are, and a tab for each. */
export function trustedDocumentsPlugin(deployment) {
  return {
    title: "Trusted Documents",
    icon: ListIcon,
    content: () => <TrustedDocuments deployment={deployment} />,
  };
}

function TrustedDocuments({ deployment }) {
  const { documents } = useSyncExternalStore(deployment.subscribe, deployment.current);
  const { addTab } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);

  function open(text) {
    addTab();
    queryEditor.setValue(text);
  }

  return (
    <section className="orgraph-panel" aria-label="Trusted Documents">
      <h2>Trusted Documents</h2>
      <p>
        This server runs these documents alone. They are sent by their ids; a document that is changed here is
        refused, and the schema is not told.
      </p>
      {documents.map((document) => (
        <details className="orgraph-document" key={document.id}>
          <summary>
            {document.name} <code>{document.id}</code>
          </summary>
          <pre tabIndex={0} aria-label={`Text of ${document.name}`}>
            {document.text}
          </pre>
          <Button type="button" disabled={!queryEditor} onClick={() => open(document.text)}>
            Open {document.name} in a tab
          </Button>
        </details>
      ))}
    </section>
  );
}

function ListIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
      <path d="M3 5l1.5 1.5L7 3.5M3 11l1.5 1.5L7 9.5M3 17l1.5 1.5L7 15.5M10 5h7M10 11h7M10 17h7" />
    </svg>
  );
}
