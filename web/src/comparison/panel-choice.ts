import { drawnCodes } from "./two-year-model.ts";
import type { Bench, SubjectFigures } from "./use-workbench.ts";

/** As many small pictures as can be overlooked. */
export const mostPanels = 12;

/** The subjects that have small pictures: of several, a picture each of the own municipality. */
export const panelSubjects = ({ subjects }: Pick<Bench, "subjects">): readonly SubjectFigures[] =>
  subjects.slice(0, mostPanels);

/**
 * The municipalities that have a small picture: with several subjects the own one; else the chosen ones and the group,
 * where all of them fit. Of a larger group a part would stand for the whole: then the chosen ones alone, and behind them
 * the most alike ones, which are the first of their group. Nobody chosen and too many: none.
 */
export function panelCodes({
  workbench,
  subjects,
}: Pick<Bench, "workbench" | "subjects">): readonly string[] {
  const { own, chosen, group } = workbench;
  if (subjects.length > 1) return own === null ? [] : [own];
  const all = drawnCodes({ workbench });
  if (all.length <= mostPanels) return all;
  return group.kind === "similar" ? all.slice(0, mostPanels) : chosen;
}
