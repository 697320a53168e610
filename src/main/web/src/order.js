/** The list with one of its items taken out and put where the other one stands. */
export function moved(items, item, onto) {
  const rest = items.filter((other) => other !== item);
  return rest.toSpliced(items.indexOf(onto), 0, item);
}
