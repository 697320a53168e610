import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

// package.json holds rollup at a version that has its binary package for every platform; newer ones were there for
// Linux only, and then `npm ci` refuses the lock file.

const workerModules = new Set();

export default defineConfig({
  // Relative, so that the page works behind whatever path a proxy puts before it.
  base: "./",
  esbuild: { jsx: "automatic" },
  resolve: { alias: { "framer-motion": fileURLToPath(new URL("src/reorder.jsx", import.meta.url)) } },
  plugins: [licensesOfWorkersToo()],
  // Module workers load as files of the same origin; anything else would need blob: in the page's worker-src.
  worker: { format: "es", plugins: () => [rememberWorkerModules()] },
  build: {
    outDir: "../resources/playground",
    emptyOutDir: true,
    // Files rather than data: URIs: the page's policy can then do without data: for fonts.
    assetsInlineLimit: 0,
    // For browsers that are too old for the rest of the page.
    modulePreload: { polyfill: false },
    // What is bundled is under licenses that want their text kept with every copy.
    license: { fileName: "licenses.md" },
    chunkSizeWarningLimit: 4096,
    rollupOptions: {
      onwarn: warnUnlessUseClient,
      // Apart from our own code, so that a change there gives new names to two small files and not to all of them.
      output: { manualChunks: { graphiql: ["graphiql", "react-dom/client"] } },
    },
  },
});

function rememberWorkerModules() {
  return {
    name: "orgraph:remember-worker-modules",
    generateBundle(_, bundle) {
      chunksOf(bundle).forEach((chunk) => chunk.moduleIds.forEach((id) => workerModules.add(id)));
    },
  };
}

/** Vite's list of licenses goes by the modules of the page's chunks and would miss what only a worker bundles. */
function licensesOfWorkersToo() {
  return {
    name: "orgraph:licenses-of-workers-too",
    generateBundle(_, bundle) {
      chunksOf(bundle)[0].moduleIds.push(...workerModules);
    },
  };
}

function chunksOf(bundle) {
  return Object.values(bundle).filter(({ type }) => type === "chunk");
}

/** "use client" means something to servers that render React; here it is sixty lines of noise. */
function warnUnlessUseClient(warning, warn) {
  if (warning.code !== "MODULE_LEVEL_DIRECTIVE") warn(warning);
}
