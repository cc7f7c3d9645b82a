import type { NoGroupValueReason } from "@lokaal17/shared/comparison/workbench-words";
import type { WorkbenchGroupValue } from "@lokaal17/shared/contract/workbench";
import type { Cell } from "@lokaal17/shared/observations/cube";
import { median } from "@lokaal17/shared/statistics/quantile";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { View } from "../publications/views.ts";
import { band, type CellsOfYear } from "./compare.ts";
import { type FigureGroup, publicGroupFigure } from "./group-figure.ts";
import { groupScoreOf, unitOfGroup } from "./group-score.ts";
import type { Subject } from "./subject.ts";

/** What the value of a group is made of. */
export interface GroupValueBasis {
  view: View;
  subject: Subject;
  group: FigureGroup | null;
  /** Places of the members in the cells. */
  places: readonly number[];
  year: number | null;
  perYear: readonly CellsOfYear[];
  locale: Locale;
}

/** A group beside its members: its own figure (raw first, then scored), its middle member, and where most of them are. */
export function groupValue(basis: GroupValueBasis): WorkbenchGroupValue {
  const { subject, places, perYear, year } = basis;
  const cellsOf = ({ cells }: CellsOfYear) => places.map((place) => cells[place] ?? null);
  const now = perYear.find((one) => one.year === year);
  const cells = (now ? cellsOf(now) : []).filter((cell): cell is Cell => cell?.value != null);
  const bands = perYear.flatMap((one) => band(one.year, cellsOf(one)));
  return {
    median: median(cells.flatMap(({ value }) => value ?? [])),
    count: cells.length,
    ...figureOrScore(basis),
    medianSynthetic: cells.some(({ synthetic }) => synthetic),
    unit: subject.unit,
    ...unitOf(basis),
    band: places.length === 0 ? [] : bands,
  };
}

type Value = Omit<WorkbenchGroupValue, "median" | "count" | "medianSynthetic" | "unit" | "band">;

function figureOrScore(basis: GroupValueBasis): Value {
  const { group, year, subject } = basis;
  if (!group) return noValue("no-group");
  if (year === null) return noValue("no-year");
  return subject.indicator === null ? scoreOf(basis, group, year) : figureOf(basis, group, year);
}

function figureOf({ view, subject }: GroupValueBasis, group: FigureGroup, year: number): Value {
  const definition = subject.indicator && view.definitions.get(subject.indicator);
  if (!definition) return noValue("no-figures");
  const { value, origin, synthetic, own, withheldCount } = publicGroupFigure(view, definition, group, year);
  return {
    value,
    origin,
    approximate: origin === "own" && own.approximate,
    reason: value === null ? (own.reason ?? "sum-incomplete") : null,
    coverageByPopulation: origin === "published" ? null : own.coverageByPopulation,
    withheldCount,
    synthetic,
  };
}

function scoreOf({ view, subject, locale }: GroupValueBasis, group: FigureGroup, year: number): Value {
  const planned = view.derived.plan(view.basket).goals.find(({ goal }) => goal === subject.goal);
  if (!planned) return noValue("score-too-few");
  const { view: score } = groupScoreOf(view, planned, group, year, locale);
  return {
    value: score.score,
    origin: score.score === null ? null : "own",
    approximate: score.indicators.some(({ approximate }) => approximate),
    reason: score.score === null ? "score-too-few" : null,
    coverageByPopulation: score.coverageByPopulation,
    withheldCount: 0,
    synthetic: score.synthetic,
  };
}

/** The share of municipalities with yes is no yes or no. */
function unitOf({ view, subject, locale }: GroupValueBasis): { unit?: string } {
  const definition = subject.indicator && view.definitions.get(subject.indicator);
  return definition ? { unit: unitOfGroup(definition, locale) } : {};
}

const noValue = (reason: NoGroupValueReason): Value => ({
  value: null,
  origin: null,
  approximate: false,
  reason,
  coverageByPopulation: null,
  withheldCount: 0,
  synthetic: false,
});
