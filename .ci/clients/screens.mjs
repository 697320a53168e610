// Operations over all types that a query reaches, generated from the schema. Of each type one operation asks for every
// second field, and another for the others, so that a cache has to put together what came apart.
import { getNamedType, getNullableType, isAbstractType, isCompositeType, isListType, isNonNullType, parse } from "graphql";

/** Fields of Query that these screens leave out: their answer is used once, as a whole, and held by no list. */
export const apart = ["accessPlan", "invitationPreview", "node", "nodes"];

/** Fields that no source reports as yet: they lead to no other type. */
const unreported = ["ViewerSource.user"];

/** `given` has the arguments of fields that need one, such as { "Query.workspace": 'id: "…"' }. */
export function screensOf(schema, given) {
  const ways = waysTo(schema, given);
  const text = ([type, way], half) =>
    way.reduceRight(
      (inner, { field, type: of, on }) =>
        `${call(of, field, given)} { ${id(getNamedType(field.type))} ${on ? `... on ${on} { ${inner} }` : inner} }`,
      selection(schema.getType(type), half, given, 0, isItem(schema.getType(type), way)),
    );
  return {
    types: [...ways.keys()],
    documents: [...ways].flatMap((way) => [0, 1].map((half) => parse(`{ ${text(way, half)} }`))),
  };
}

/** Whether a type is a part and was reached as an item of a list, which is replaced as a whole. */
function isItem(type, way) {
  return !type.getFields().id && isListType(getNullableType(way.at(-1).field.type));
}

/** The shortest way from Query to each object type: fields, and the type to which an abstract one is narrowed. */
function waysTo(schema, given) {
  const ways = new Map();
  const next = [[schema.getQueryType(), []]];
  for (const [type, way] of next) {
    for (const field of fieldsOf(type, given)) {
      const target = getNamedType(field.type);
      if (!isCompositeType(target) || (way.length === 0 && apart.includes(field.name))) continue;
      if (unreported.includes(`${type.name}.${field.name}`)) continue;
      for (const each of isAbstractType(target) ? schema.getPossibleTypes(target) : [target]) {
        if (ways.has(each.name)) continue;
        const step = { type, field, on: each === target ? null : each.name };
        ways.set(each.name, [...way, step]);
        next.push([each, ways.get(each.name)]);
      }
    }
  }
  return ways;
}

/** Every second field; where the whole is wanted, all of them. */
function selection(type, half, given, depth = 0, whole = false) {
  const chosen = fieldsOf(type, given).filter((field, index) => whole || index % 2 === half);
  const texts = chosen.flatMap((field) => {
    const target = getNamedType(field.type);
    if (!isCompositeType(target)) return [field.name];
    if (target.getFields().id) return [`${call(type, field, given)} { __typename id }`];
    if (depth === 3) return [];
    const all = whole || isListType(getNullableType(field.type));
    return [`${call(type, field, given)} { __typename ${selection(target, half, given, depth + 1, all)} }`];
  });
  return ["__typename", id(type), ...texts].join(" ");
}

function fieldsOf(type, given) {
  return Object.values(type.getFields()).filter(
    (field) => given[`${type.name}.${field.name}`] || field.args.every((argument) => !isRequired(argument)),
  );
}

function call(type, field, given) {
  const text = given[`${type.name}.${field.name}`] ?? (field.args.some(({ name }) => name === "first") && "first: 3");
  return text ? `${field.name}(${text})` : field.name;
}

function id(type) {
  return type.getFields().id ? "id" : "";
}

function isRequired({ type, defaultValue }) {
  return isNonNullType(type) && defaultValue === undefined;
}
