/** The classes of a named mark by its order: the first three have a colour of their own, the others ink. */
export function markClass(
  block: "chart__line" | "chart__label" | "chart__dot" | "chart__cross",
  order: number,
) {
  return `${block} ${block}--${order <= 3 ? order : "named"}`;
}

/** The order of what is named and has no colour of its own. */
export const contextOrder = 4;

/** The classes of a dot that is filled in its own colour, or open where its figure is provisional. */
export function dotClass(order: number, open: boolean): string {
  const full = order === 2 || order === 3 ? ` chart__dot--full-${order}` : "";
  return `${markClass("chart__dot", order)}${open ? " chart__dot--provisional" : full}`;
}
