// The tools, each as a function that tells what it complains of: an empty text where it accepts what it was given.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { preset } from "@graphql-codegen/client-preset";
import { codegen } from "@graphql-codegen/core";
import { buildSchema, parse } from "graphql";
import { snippets } from "../lib/snippets.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));

const scalars = JSON.parse(snippets["scalars.json"]);

// All but those that want everything sorted by the alphabet: this schema is sorted for reading.
export const rules = [
  "arguments-have-descriptions",
  "defined-types-are-used",
  "deprecations-have-a-reason",
  "descriptions-are-capitalized",
  "enum-values-all-caps",
  "enum-values-have-descriptions",
  "fields-are-camel-cased",
  "fields-have-descriptions",
  "input-object-values-are-camel-cased",
  "input-object-values-have-descriptions",
  "relay-connection-arguments-spec",
  "relay-connection-types-spec",
  "relay-page-info-spec",
  "types-are-capitalized",
  "types-have-descriptions",
];

/** graphql-schema-linter: a line for each rule that is broken. */
export function lint(schema, folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/schema.graphql`, schema);
  const args = ["--format", "json", "--rules", rules.join(), `${folder}/schema.graphql`];
  const { errors } = JSON.parse(run("graphql-schema-linter", args).said);
  return errors.map(({ rule, message, location }) => `${location.line}: ${rule}: ${message}`).join("\n");
}

/** relay-compiler over the fragments in relay/ and `more`. It reads no schema but what ends in .graphql. */
export function relay(schema, more, folder) {
  cpSync(`${here}relay`, `${folder}/src`, { recursive: true });
  mkdirSync(`${folder}/artifacts`);
  writeFileSync(`${folder}/schema.graphql`, schema);
  writeFileSync(`${folder}/src/More.ts`, more);
  writeFileSync(
    `${folder}/relay.config.json`,
    JSON.stringify({
      src: "src",
      schema: "schema.graphql",
      language: "typescript",
      artifactDirectory: "artifacts",
      requireCustomScalarTypes: true,
      customScalarTypes: scalars,
    }),
  );
  const { accepted, said } = run("relay-compiler", ["relay.config.json"], folder);
  return accepted ? "" : said;
}

/**
 * graphql-codegen's client preset: writes what a front end imports. Without the command line around it, which asks for
 * a newer Node.js and brings loaders for servers that nobody asks here.
 */
export async function generate(schema, documents, folder) {
  try {
    const parts = await preset.buildGeneratesSection({
      baseOutputDir: `${folder}/`,
      schema: parse(schema),
      schemaAst: buildSchema(schema),
      documents: documents.map(({ name, text }) => ({ location: name, rawSDL: text, document: parse(text) })),
      config: { scalars, strictScalars: true, useTypeImports: true },
      presetConfig: {},
      plugins: [],
      pluginMap: {},
    });
    mkdirSync(folder, { recursive: true });
    for (const part of parts) writeFileSync(part.filename, await codegen(part));
    return "";
  } catch (refusal) {
    return refusal.message;
  }
}

/** tsc --strict over all that is in the folder. */
export function check(folder) {
  cpSync(`${here}tsconfig.json`, `${folder}/tsconfig.json`);
  symlinkSync(`${here}node_modules`, `${folder}/node_modules`);
  const { accepted, said } = run("tsc", ["--project", folder]);
  return accepted ? "" : said;
}

function run(tool, args, cwd = here) {
  const { status, stdout, stderr, error } = spawnSync(`${here}node_modules/.bin/${tool}`, args, {
    cwd,
    encoding: "utf8",
  });
  if (error) throw error;
  return { accepted: status === 0, said: stdout + stderr };
}
