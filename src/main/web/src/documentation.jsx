import { Button, DocsFilledIcon, DocsIcon, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { DOC_EXPLORER_PLUGIN, DocExplorer } from "@graphiql/plugin-doc-explorer";
import { readErrors } from "./errors.js";

/** GraphiQL's documentation pane; by itself it would say "Error fetching schema" and no more. */
export const DOCUMENTATION = { ...DOC_EXPLORER_PLUGIN, icon: Icon, content: Documentation };

function Icon() {
  const isOpen = useGraphiQL((state) => state.visiblePlugin === DOCUMENTATION);
  return isOpen ? <DocsFilledIcon /> : <DocsIcon />;
}

function Documentation() {
  const fetchError = useGraphiQL((state) => state.fetchError);
  return fetchError ? <NoSchema errors={readErrors(fetchError)} /> : <DocExplorer />;
}

function NoSchema({ errors }) {
  const { introspect } = useGraphiQLActions();
  return (
    <section className="orgraph-panel orgraph-no-schema" aria-label="Documentation Explorer">
      <h2>Docs</h2>
      <div role="status">
        <p>
          The server did not tell its schema, so there is no documentation, completion or checking here.
          Operations can be run all the same.
        </p>
        {errors.map(({ message, hint }) => (
          <p className="orgraph-said" key={message}>
            {message} {hint}
          </p>
        ))}
        <p>
          Where introspection is switched off on purpose, or only trusted documents run, the file{" "}
          <code>schema.graphqls</code> that comes with Orgraph documents every type and field.
        </p>
      </div>
      <Button type="button" onClick={introspect}>
        Ask again
      </Button>
    </section>
  );
}
