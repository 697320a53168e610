import "./workers.js";
import "graphiql/graphiql.css";
import "@graphiql/react/style.css";
import "@graphiql/plugin-doc-explorer/style.css";
import "@graphiql/plugin-history/style.css";
import "./style.css";
import { createRoot } from "react-dom/client";
import { App, prepare } from "./App.jsx";

prepare().then(() => createRoot(document.getElementById("playground")).render(<App />));
