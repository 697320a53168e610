// Compiles what front ends write with the tools that they compile it with, against ../../schema.graphqls; and each tool
// has to refuse what is planted for it. Writes in a scratch folder only.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fragments, operations, schemas, uses } from "./planted.mjs";
import { check, generate, lint, relay, rules } from "./tools.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const resources = join(here, "../../src/test/resources");
const schema = readFileSync(join(here, "../../schema.graphqls"), "utf8");
const scratch = mkdtempSync(join(tmpdir(), "schema-tools-"));
let folders = 0;
let failed = 0;

try {
  linter();
  compiler();
  await generator();
} finally {
  rmSync(scratch, { recursive: true });
}
process.exit(failed === 0 ? 0 : 1);

function linter() {
  accepted(`graphql-schema-linter: the schema, by ${rules.length} rules`, lint(schema, folder()));
  for (const rule of rules) {
    const oneLine = new RegExp(`^\\d+: ${rule}: .*$`);
    refused(`graphql-schema-linter: what breaks ${rule}`, oneLine, lint(schemas[rule](schema), folder()));
  }
}

function compiler() {
  const into = folder();
  const complaint = relay(schema, "", into);
  accepted("relay-compiler: the fragments", complaint || missing(readdirSync(`${into}/artifacts`)));
  for (const { what, says, text, change = (unchanged) => unchanged } of fragments) {
    refused(`relay-compiler: ${what}`, says, relay(change(schema), `graphql\`${text}\`;`, folder()));
  }
}

/** What the fragments define and relay-compiler did not write. */
function missing(artifacts) {
  const names = /(?<=^ +(?:query|mutation|fragment) |queryName: ")\w+/gm;
  const defined = texts(`${here}relay`).flatMap(({ text }) => text.match(names) ?? []);
  const absent = defined.filter((name) => !artifacts.includes(`${name}.graphql.ts`));
  return defined.length > 0 ? absent.join("\n") : "no fragments were found";
}

async function generator() {
  const into = folder();
  accepted(
    "graphql-codegen: the samples",
    await generate(schema, texts(`${here}operations`), `${into}/generated`),
  );
  for (const golden of readdirSync(resources).filter((name) => name.startsWith("golden"))) {
    const documents = texts(`${resources}/${golden}`, "operation.graphql");
    const what = `graphql-codegen: ${documents.length} operations of ${golden}`;
    accepted(what, await generate(schema, documents, `${into}/${golden}`));
  }
  for (const { what, says, text } of operations) {
    refused(`graphql-codegen: ${what}`, says, await generate(schema, [{ name: what, text }], folder()));
  }
  typescript(into);
}

function typescript(into) {
  cpSync(`${here}use.ts`, `${into}/use.ts`);
  accepted("tsc --strict: what was generated, and its use", check(into));
  for (const { what, says, text } of uses) {
    const planted = folder();
    cpSync(`${into}/generated`, `${planted}/generated`, { recursive: true });
    writeFileSync(`${planted}/use.ts`, text);
    refused(`tsc --strict: ${what}`, says, check(planted));
  }
}

/** The texts of a folder's files, or of the file of that name in each of its folders. */
function texts(folder, file = "") {
  const names = readdirSync(folder).map((name) => join(folder, name, file));
  return names.map((name) => ({ name, text: readFileSync(name, "utf8") }));
}

function accepted(what, complaint) {
  report(complaint === "", what, complaint);
}

function refused(what, says, complaint) {
  report(says.test(complaint), `${what} is refused`, complaint || "it was accepted");
}

function report(good, what, complaint) {
  if (!good) failed++;
  console.log(good ? `ok   ${what}` : `FAIL ${what}\n${complaint}`);
}

function folder() {
  const made = `${scratch}/${folders++}`;
  mkdirSync(made);
  return made;
}
