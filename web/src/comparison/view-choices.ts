import { type CompareSearch, type CompareView, chosenOf, compareViews, goalOf } from "./compare-search.ts";
import { drawnSubjects, goalOfSubject, type KnownIndicator } from "./compare-wish.ts";
import type { SubjectFigures } from "./use-workbench.ts";

/**
 * The views that make sense of what is chosen; one that does not is left out, never grey. A distribution of yes and no
 * is two heaps, and two years of it are no line: the map and the table say it better.
 */
export function viewsOf(
  search: CompareSearch,
  first: Pick<SubjectFigures, "comparison"> | null,
  indicators: readonly KnownIndicator[],
): readonly CompareView[] {
  const [subject] = drawnSubjects(search, indicators);
  const binary = first?.comparison.binary === true;
  const hasGoal = goalOf(subject) !== null || goalOfSubject(subject, indicators) !== null;
  const hasOwn = chosenOf(search).length > 0;
  const notForAnswers: readonly CompareView[] = ["verdeling", "helling", "spreiding", "klein", "cijfer"];
  return compareViews.filter((view) => {
    if (view === "indicatoren") return hasGoal;
    // One's own figures: whose, if nobody was chosen?
    if ((view === "cijfer" || view === "balken") && !hasOwn) return false;
    return !binary || !notForAnswers.includes(view);
  });
}

/** Views that are tables of municipalities themselves: no list stands beside them. */
export const wideViews: readonly CompareView[] = [
  "cijfer",
  "balken",
  "doelen",
  "indicatoren",
  "tabel",
  "klein",
];
