import type { FigureQuestion } from "../ui/figure-picture.ts";
import type { Bench } from "./use-workbench.ts";

/**
 * Whom to ask whether a figure is right. Of one indicator about that one, in the year shown; of a score or of several
 * indicators the page asks which one is meant.
 */
export function questionOf({
  workbench: { own },
  subjects,
}: Pick<Bench, "workbench" | "subjects">): FigureQuestion {
  const [first, ...others] = subjects;
  const area = own === null ? {} : { area: own };
  if (!first?.subject.indicator || others.length > 0) return area;
  const { indicator, year } = first.subject;
  return { indicator, ...area, ...(year === null ? {} : { period: String(year) }) };
}
