import type { AreaCode } from "@lokaal17/shared/areas/area";
import type { Reorganisation } from "@lokaal17/shared/areas/recode";
import type { SeriesBreak } from "@lokaal17/shared/areas/recode-cube";
import type { IndicatorCode } from "@lokaal17/shared/framework/indicator";
import { sliceOf } from "@lokaal17/shared/observations/cube";
import type { View } from "../publications/views.ts";
import type { CellsOfYear } from "./compare.ts";
import { breaksOfRecoded } from "./on-boundaries.ts";
import type { Subject } from "./subject.ts";

/** Where the figures of one year may not be held against those of other years; places as in the list of areas. */
export interface BoundaryMarks {
  year: number;
  /** The series breaks in this year: by its source, or because the area is not what it was at its figure before. */
  breaks: number[];
  /** The figure is of the area on other boundaries than those of the view. */
  otherBoundaries: number[];
}

/** What a figure of an area stands on, year by year: figures of two footings are never one line. */
interface Footings {
  of: (year: number) => number;
  isOther: (year: number) => boolean;
}

/** The marks of a subject; of a goal in recalculated figures, wherever one of its indicators breaks. */
export function subjectMarks(
  view: View,
  { indicator, goal }: Pick<Subject, "indicator" | "goal">,
  codes: readonly AreaCode[],
  perYear: readonly CellsOfYear[],
): BoundaryMarks[] {
  const breaks = breaksOfRecoded(view)?.filter((one) =>
    indicator === null ? view.definitions.get(one.indicator)?.goal === goal : one.indicator === indicator,
  );
  return boundaryMarks(view, indicator, codes, perYear, breaks ?? null);
}

/**
 * Marks where series go across a reorganisation. A municipality that kept its code in a merger has figures of before
 * and after that look like one series: Groningen did not grow by 31,000 people, Haren and Ten Boer joined it.
 * @param recodedBreaks breaks of figures that were recalculated to the boundaries of the view; null: as they were made
 */
function boundaryMarks(
  view: View,
  indicator: IndicatorCode | null,
  codes: readonly AreaCode[],
  perYear: readonly CellsOfYear[],
  recodedBreaks: readonly SeriesBreak[] | null,
): BoundaryMarks[] {
  const marks = perYear.map(({ year }) => ({
    year,
    breaks: [] as number[],
    otherBoundaries: [] as number[],
  }));
  const footingsOf = recodedBreaks ? recodedFootings(recodedBreaks) : footingsAsMade(view, indicator);
  for (const [place, code] of codes.entries()) {
    const footings = footingsOf(code);
    let before: number | null = null;
    for (const [index, { year, cells }] of perYear.entries()) {
      const cell = cells[place];
      if (cell?.value == null) continue;
      const footing: number = footings?.of(year) ?? 0;
      if (cell.status === "break" || (before !== null && before !== footing))
        marks[index]?.breaks.push(place);
      if (footings?.isOther(year)) marks[index]?.otherBoundaries.push(place);
      before = footing;
    }
  }
  return marks;
}

/** The marks of one place: years in which its series breaks, and years with figures of other boundaries. */
export function marksOfPlace(marks: readonly BoundaryMarks[], place: number) {
  const years = (of: "breaks" | "otherBoundaries") =>
    marks.filter((one) => one[of].includes(place)).map(({ year }) => year);
  return { breaks: years("breaks"), otherBoundaries: years("otherBoundaries") };
}

/** By the register: on how many days the area changed before the boundaries that a figure was made for. */
function footingsAsMade(view: View, indicator: IndicatorCode | null): (code: AreaCode) => Footings | null {
  const changes = changeYears(view.reference.reorganisations);
  const boundariesOf = (year: number) => {
    const made = indicator === null ? null : sliceOf(view.cube, indicator, year)?.boundaryYear;
    return typeof made === "number" ? made : year;
  };
  return (code) => {
    const years = changes.get(code);
    if (!years) return null;
    const until = (boundaryYear: number) => years.filter((year) => year <= boundaryYear).length;
    const of = (year: number) => until(boundariesOf(year));
    return { of, isOther: (year) => of(year) !== until(view.boundaryYear) };
  };
}

/**
 * The years from whose 1 January on an area is another than before. A new code alone changes nothing, and pieces of
 * land or water without people are too little to move figures for.
 */
function changeYears(reorganisations: readonly Reorganisation[]): ReadonlyMap<AreaCode, number[]> {
  const found = new Map<AreaCode, Set<number>>();
  for (const { date, kind, from, to, inhabitants } of reorganisations) {
    if (kind === "border-correction" || kind === "recode" || (kind === "split" && inhabitants === 0))
      continue;
    const year = Number(date.slice(0, 4)) + (date.endsWith("-01-01") ? 0 : 1);
    for (const code of [from, to]) found.set(code, (found.get(code) ?? new Set()).add(year));
  }
  return new Map([...found].map(([code, years]) => [code, [...years]]));
}

/** By what could not be recalculated: what broke for another reason than a division stayed on its old area. */
function recodedFootings(breaks: readonly SeriesBreak[]): (code: AreaCode) => Footings | null {
  const byArea = Map.groupBy(breaks, ({ area }) => area);
  return (code) => {
    const own = byArea.get(code);
    if (!own) return null;
    return {
      of: (year) => own.filter((one) => one.year <= year).length,
      isOther: (year) =>
        own.some(({ reason, year: broke }) =>
          reason === "later-boundaries" ? broke <= year : reason !== "split" && broke > year,
        ),
    };
  };
}
