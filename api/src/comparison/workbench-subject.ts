import type { AreaCode } from "@lokaal17/shared/areas/area";
import { subjectCode, type WishedSubject } from "@lokaal17/shared/comparison/workbench-wish";
import type { Comparison } from "@lokaal17/shared/contract/comparison";
import type { WorkbenchExplanation, WorkbenchSubject, YearColumn } from "@lokaal17/shared/contract/workbench";
import type { Influence } from "@lokaal17/shared/framework/indicator";
import { cellOf, isUsable } from "@lokaal17/shared/observations/cube";
import type { ObservationStatus } from "@lokaal17/shared/observations/observation";
import { sentScore } from "@lokaal17/shared/scores/sent-score";
import type { Locale } from "@lokaal17/shared/text/define-text";
import type { View } from "../publications/views.ts";
import { judgedDirection } from "../scores/series.ts";
import { type BoundaryMarks, subjectMarks } from "./boundary-marks.ts";
import { type CellsOfYear, cellsPerYear, compare } from "./compare.ts";
import { goalSubject, indicatorSubject, type Subject } from "./subject.ts";
import type { BenchAreas } from "./workbench-areas.ts";
import type { BenchGroup } from "./workbench-group.ts";
import { groupValue } from "./workbench-group-value.ts";
import { workbenchVerdicts } from "./workbench-verdicts.ts";

/** What every subject of an answer is made of. */
export interface SubjectBasis {
  /** On the boundaries of the answer. */
  view: View;
  /** The same on those of the publication. */
  published: View;
  isOfPublication: boolean;
  areas: BenchAreas;
  own: AreaCode | null;
  chosen: readonly AreaCode[];
  group: BenchGroup;
  year: number | null;
  /** All years in columns, verdicts on all municipalities, bands: with one or two subjects. */
  isWide: boolean;
  explanations: readonly WorkbenchExplanation[];
  locale: Locale;
}

/** In groups up to this size every member has its verdict on every subject. */
const mostMembersWithVerdicts = 60;

/** One subject of an answer, and the cells that it was made of. */
export interface MadeSubject {
  subject: Subject;
  said: WorkbenchSubject;
}

/** @param isFirst with more members than may be chosen by hand, only the first subject has verdicts on all of them */
export function benchSubject(basis: SubjectBasis, wished: WishedSubject, isFirst: boolean): MadeSubject {
  const { view, areas, chosen, group, locale } = basis;
  const subject = subjectOf(view, wished, locale);
  const perYear = cellsPerYear(subject, areas.codes);
  const wish = {
    layer: areas.layer,
    areas: areas.areas,
    year: basis.year ?? undefined,
    series: chosen,
  };
  const compared = compare(view, subject, wish, perYear);
  const { year } = compared;
  const cells = perYear.find((one) => one.year === year)?.cells ?? [];
  const { members } = group.said;
  const places = members.flatMap((code) => areas.placeOf.get(code) ?? []);
  const others = isFirst || members.length <= mostMembersWithVerdicts ? members : [];
  const against = [...new Set([...chosen, ...[...others].sort()])];
  const { indicator } = subject;
  const marks = subjectMarks(view, subject, areas.codes, perYear);
  return {
    subject,
    said: {
      ...shared(compared),
      series: compared.series.map((one) => ({
        ...one,
        points: one.points.map(shortPoint(subject)),
      })),
      subject: subjectCode(wished),
      influence: influenceOf(view, subject),
      judged: judgedOf(view, subject),
      figures: perYear.flatMap((one, index) => {
        const marked = marks[index];
        return marked && (basis.isWide || one.year === year) ? [column(one, subject, marked)] : [];
      }),
      withheld: areas.codes.filter((_, place) => compared.statuses[place] === "confidential"),
      recodedCount: year === null ? 0 : recodedCount(basis, wished, year, cells),
      notPlaced: year === null ? [] : notPlaced(basis, subject, year),
      group: groupValue({ view, subject, group: group.figure, places, year, perYear, locale }),
      verdicts: workbenchVerdicts({
        view: basis.published,
        isOfPublication: basis.isOfPublication,
        own: basis.own,
        codes: areas.codes,
        ...{ subject, against, year, cells, locale },
      }),
      rankBands: basis.isWide ? rankBands(basis, subject, year) : null,
      explanations: basis.explanations.filter(
        (one) =>
          (indicator === null ? isOfGoal(view, one, subject) : one.indicator === indicator) &&
          (chosen.includes(one.area) ||
            (indicator !== null && isOfYear(one, year) && members.includes(one.area))),
      ),
    },
  };
}

export function subjectOf(view: View, wished: WishedSubject, locale: Locale): Subject {
  return "goal" in wished
    ? goalSubject(view, wished.goal, locale)
    : indicatorSubject(view, wished.indicator, locale);
}

/** What a subject has in common with a comparison; its figures stand in columns instead. */
function shared(compared: Comparison) {
  const { indicator, goal, name, unit, decimals, direction, source, binary, year, years } = compared;
  const { synthetic, syntheticCount, median, coverage, netherlands, band, provinces } = compared;
  return {
    ...{ indicator, goal, name, unit, decimals, direction, source, binary, year, years },
    ...{ synthetic, syntheticCount, median, coverage, netherlands, band, provinces },
  };
}

/** A score is a mean with many digits: no more of them than show it as it is. */
const shortPoint =
  ({ indicator }: Subject) =>
  <Point extends { value: number }>(point: Point): Point =>
    indicator === null ? { ...point, value: sentScore(point.value) } : point;

function column(
  { year, cells }: CellsOfYear,
  { indicator }: Subject,
  { breaks, otherBoundaries }: BoundaryMarks,
): YearColumn {
  const statuses: Partial<Record<ObservationStatus, number[]>> = {};
  const synthetic: number[] = [];
  const values = cells.map((cell, place) => {
    if (cell && cell.status !== "normal") statuses[cell.status] = [...(statuses[cell.status] ?? []), place];
    if (cell?.value == null) return null;
    if (cell.synthetic) synthetic.push(place);
    return indicator === null ? sentScore(cell.value) : cell.value;
  });
  return { year, values, statuses, synthetic, breaks, otherBoundaries };
}

export function influenceOf(view: View, { indicator }: Pick<Subject, "indicator">): Influence | null {
  return (indicator && view.definitions.get(indicator)?.influence) || null;
}

function judgedOf(view: View, { indicator, direction }: Subject): WorkbenchSubject["judged"] {
  const definition = indicator && view.definitions.get(indicator);
  return definition ? judgedDirection(definition) : direction;
}

/** How many figures of a year are not as they were made for this code: of a goal, scores that lean on such figures. */
function recodedCount(
  { view, published, areas, locale }: SubjectBasis,
  wished: WishedSubject,
  year: number,
  cells: CellsOfYear["cells"],
): number {
  if (view === published) return 0;
  const asMade = subjectOf(published, wished, locale).cells(areas.codes, year);
  return cells.filter((cell, place) => cell?.value != null && asMade[place]?.value !== cell.value).length;
}

/** Figures of areas that do not stand on these boundaries: of a former municipality, or of one that came later. */
function notPlaced(
  { view, areas }: SubjectBasis,
  { indicator }: Subject,
  year: number,
): WorkbenchSubject["notPlaced"] {
  if (indicator === null) return [];
  return view.reference.areas.flatMap(({ code, layer, name }) => {
    if (layer !== areas.layer || areas.placeOf.has(code)) return [];
    const cell = cellOf(view.cube, indicator, code, year);
    if (cell?.value == null || !isUsable(cell.status)) return [];
    return [{ area: code, name, value: cell.value }];
  });
}

function rankBands(
  { published, isOfPublication, areas }: SubjectBasis,
  { goal, indicator }: Subject,
  year: number | null,
): WorkbenchSubject["rankBands"] {
  if (indicator !== null || !isOfPublication || year !== published.scoreYear) return null;
  const bands = published.derived.bands(published.basket, goal);
  const bandOf = new Map(bands.areas.map((band) => [band.area, band]));
  const placed = areas.codes.map((code) => {
    const band = bandOf.get(code);
    return band && "rankable" in band ? band : null;
  });
  return {
    low: placed.map((band) => band?.low ?? null),
    high: placed.map((band) => band?.high ?? null),
    rankable: placed.map((band) => band?.rankable ?? false),
    rankedCount: bands.rankedCount,
  };
}

const isOfYear = ({ period }: WorkbenchExplanation, year: number | null) =>
  period.slice(0, 4) === String(year);

function isOfGoal(view: View, { indicator }: WorkbenchExplanation, { goal }: Subject): boolean {
  return view.definitions.get(indicator)?.goal === goal;
}
