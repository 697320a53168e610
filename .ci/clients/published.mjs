// What src/docs/front-ends.md tells front ends to write, run as it stands there.
import { readFileSync } from "node:fs";
import { buildSchema } from "graphql";
import { publish } from "../lib/snippets.mjs";

// Below node_modules, so that it finds the packages, and nothing is left behind in the sources.
const folder = new URL("./node_modules/.published/", import.meta.url);
publish(folder);

export const schema = buildSchema(readFileSync(new URL("../../schema.graphqls", import.meta.url), "utf8"));
export const { factsOf } = await import(new URL("schema-facts.mjs", folder).href);
export const apollo = await import(new URL("apollo-client.mjs", folder).href);
export const urql = await import(new URL("urql-client.mjs", folder).href);
export const { pager } = await import(new URL("pager.mjs", folder).href);
