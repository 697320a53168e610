// The code that src/docs/front-ends.md publishes, as files: a block whose fence names a file, such as ```js pager.mjs.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const page = new URL("../../src/docs/front-ends.md", import.meta.url);

/** The published files by their names. */
export const snippets = Object.fromEntries(
  [...readFileSync(page, "utf8").matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms)].map(([, name, text]) => [name, text]),
);

/** Writes them into a folder. */
export function publish(folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(snippets)) writeFileSync(new URL(name, folder), text);
}
