import { useEffect } from "react";
import { useGraphiQL } from "@graphiql/react";

/** Wraps comments that are longer than the editor is wide; GraphiQL has no setting for it. */
export function WordWrap() {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  useEffect(() => {
    queryEditor?.updateOptions({ wordWrap: "on" });
  }, [queryEditor]);
  return null;
}
