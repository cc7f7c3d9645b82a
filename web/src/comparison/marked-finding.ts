import { type Finding, middleFinding, type Shown } from "@lokaal17/shared/comparison/findings";
import { type AreaFigures, figuresOf } from "./area-figures-model.ts";

/**
 * The title of a picture in which areas are chosen: each of the first three beside the middle one. Null without a
 * chosen area, and for answers of yes and no, which lie on no side of a middle.
 */
export function markedFinding(figures: AreaFigures, marked: readonly string[], shown: Shown): Finding | null {
  if (figures.binary) return null;
  const all = figuresOf(figures);
  const found = marked
    .slice(0, 3)
    .flatMap((code) => figures.rows.find((row) => row.code === code) ?? [])
    .map((row) => middleFinding(row, all, shown));
  if (found.length === 0) return null;
  return {
    text: found.map(({ text }) => text).join(". "),
    synthetic: found.some(({ synthetic }) => synthetic),
  };
}
