import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "graphql";
import { exampleTabs } from "../src/examples.js";

const FOLDER = new URL("../examples/", import.meta.url);
const names = readdirSync(FOLDER).sort();
const read = (name) => readFileSync(new URL(name, FOLDER), "utf8");
const documents = names.filter((name) => name.endsWith(".graphql"));
const variables = names.filter((name) => name.endsWith(".json"));

for (const name of documents) {
  test(`${name} is one named operation that tells what it costs`, () => {
    const { definitions } = parse(read(name));

    assert.match(name, /^\d\d-[a-z-]+\.graphql$/);
    assert.equal(definitions.length, 1);
    assert.ok(definitions[0].name.value);
    assert.match(read(name), /^# [^]*\n# REST calls/);
  });

  test(`${name} has a value for each of its variables and no other`, () => {
    const declared = parse(read(name)).definitions[0].variableDefinitions.map(
      ({ variable }) => variable.name.value,
    );
    const file = name.replace(/graphql$/, "json");

    const given = variables.includes(file) ? Object.keys(JSON.parse(read(file))) : [];

    assert.deepEqual(given, declared);
  });
}

test("tabs come in the order of the files' numbers, with their variables", () => {
  const tabs = exampleTabs({ "e/02-b.graphql": "b", "e/01-a.graphql": "a" }, { "e/02-b.json": "{}" });

  assert.deepEqual(
    tabs.map(({ query, variables }) => [query, variables]),
    [
      ["a", ""],
      ["b", "{}"],
    ],
  );
});

test("the first tab has no variables, for GraphiQL would not show them when the page opens", () => {
  assert.deepEqual(parse(read(documents[0])).definitions[0].variableDefinitions, []);
});

test("the headers that a tab starts with are a comment", () => {
  const [{ headers }] = exampleTabs({ "01-a.graphql": "a" }, {});

  assert.ok(
    headers
      .trim()
      .split("\n")
      .every((line) => line.startsWith("//")),
  );
});
