import { type Paint, paintTable } from "./paint-table.ts";

/**
 * The paint of a mark's classes as SVG attributes, later classes over earlier ones, for readers without
 * stylesheets (Typst, Word, image viewers). Weights go to the hundreds that the static font files have.
 * @throws Error when a class is not in the table: it would come out black
 */
export function resolvePaint(className: string): Paint {
  const paint: Paint = {};
  for (const name of className.split(" ").filter(Boolean)) {
    const known = paintTable[name];
    if (!known) throw new Error(`no paint for the class ${name}`);
    Object.assign(paint, known);
  }
  if (paint["font-weight"]) paint["font-weight"] = Math.round(paint["font-weight"] / 100) * 100;
  return paint;
}
