import { mostSubjects } from "@lokaal17/shared/comparison/workbench-words";
import {
  addressSubject,
  type CompareSearch,
  type CompareView,
  goalOf,
  namedSubjects,
  namesNoSubject,
  withSubjects,
} from "./compare-search.ts";
import { drawnSubjects, goalOfSubject, indicatorsOfGoal, type KnownIndicator } from "./compare-wish.ts";
import { mostPanels, panelCodes } from "./panel-choice.ts";
import type { Bench } from "./use-workbench.ts";

/** How many of the chosen subjects a view draws; all of them where it is not named. */
const mostDrawn: Partial<Record<CompareView, 1 | 2 | typeof mostPanels>> = {
  cijfer: 1,
  kaart: 1,
  verdeling: 1,
  verloop: 1,
  helling: 1,
  spreiding: 2,
  klein: mostPanels,
};

export interface NotDrawnSubjects {
  /** As many subjects as the view has room for; null where all are drawn. */
  most: 1 | 2 | typeof mostPanels | null;
  /** Chosen subjects behind these, as the view shows them instead. */
  others: { code: string; instead: (before: CompareSearch) => CompareSearch }[];
  /** Subjects of the address that a table of goals or of indicators does not have, as addresses name them. */
  elsewhere: string[];
  /** The goal whose indicators are more than a table holds, and how many there are. */
  goal: { number: number; total: number } | null;
  /** Chosen municipalities without a picture of their own. */
  areas: string[];
}

/** What is chosen and has no place in a view: every name is drawn, or the page says where it is. */
export function subjectsNotDrawn(
  bench: Pick<Bench, "workbench" | "subjects">,
  view: CompareView,
  search: CompareSearch,
  indicators: readonly KnownIndicator[],
): NotDrawnSubjects {
  const named = namesNoSubject(search) ? [] : drawnSubjects(search, indicators);
  const codes = bench.subjects.map(({ subject }) => subject.subject);
  const isTable = view === "balken" || view === "doelen" || view === "indicatoren";
  const most = mostDrawn[view] ?? null;
  const left = most === null ? [] : codes.slice(most);
  const goal = view === "indicatoren" ? goalOfSubject(named[0] ?? "goal-11", indicators) : null;
  const total = goal === null ? 0 : indicatorsOfGoal(goal, indicators).length;
  return {
    most: left.length > 0 ? most : null,
    others: left.map((code) => ({
      code: addressSubject(code),
      instead: (before) => moved(before, code, most ?? 1),
    })),
    elsewhere: isTable
      ? named
          .filter((code) => !codes.includes(code) && (goal === null || goalOf(code) !== goal))
          .map(addressSubject)
      : [],
    goal: goal !== null && total > mostSubjects ? { number: goal, total } : null,
    areas:
      view === "klein" && codes.length > 1
        ? bench.workbench.chosen.filter((code) => !panelCodes(bench).includes(code))
        : [],
  };
}

/** The same choice with one subject in the last place that the view draws. */
function moved(before: CompareSearch, code: string, most: number): CompareSearch {
  const others = namedSubjects(before).filter((other) => other !== code);
  return withSubjects(before, others.toSpliced(most - 1, 0, code));
}
