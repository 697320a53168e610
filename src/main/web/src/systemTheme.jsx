import { useEffect } from "react";
import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";

const DARK = "(prefers-color-scheme: dark)";

/** GraphiQL's styles follow the system while the page is open, its editors only at the start; this tells them too. */
export function SystemTheme() {
  const theme = useGraphiQL((state) => state.theme);
  const { setTheme } = useGraphiQLActions();

  useEffect(() => {
    if (theme) return;
    const system = window.matchMedia(DARK);
    const follow = () => setTheme(null);
    system.addEventListener("change", follow);
    return () => system.removeEventListener("change", follow);
  }, [theme, setTheme]);

  return null;
}
