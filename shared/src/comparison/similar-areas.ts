import type { AreaCode } from "../areas/area.ts";
import type { IndicatorCode } from "../framework/indicator.ts";
import type { Cube } from "../observations/cube.ts";
import type { LeftOutReason, NoSimilarReason } from "./similar-reasons.ts";
import {
  type Axis,
  type KnownAxes,
  type StructuralSpace,
  type StructuralVariable,
  structuralSpace,
} from "./structural-space.ts";

export interface SimilarQuestion {
  /** On the boundaries of one year: see `recodeCube`. Else an area would resemble others by what it was before. */
  cube: Cube;
  area: AreaCode;
  /** The areas to choose from: those of one layer, of one boundary year. Z-scores are taken over these. */
  areas: readonly AreaCode[];
  variables: readonly StructuralVariable[];
  year: number;
  /** How many neighbours. Default 10. */
  count?: number;
  /** The compared indicator and the measures that it is made of: resemblance must not explain itself. */
  excluded?: ReadonlySet<IndicatorCode>;
  /** How old a figure may be. Default 10: some variables were published for one year only. */
  maxAgeYears?: number;
  /** Over how many years before this one stability is looked at. Default 5. */
  stabilityYears?: number;
  /** Share of the weight that two areas must both have figures for. Default 0.5. */
  leastShare?: number;
  /** Kept for the next question about the same cube and areas: making the axes is most of the work. */
  knownAxes?: KnownAxes;
}

export interface Contribution {
  variable: IndicatorCode;
  own: number;
  other: number;
  /** Part of the squared distance: they sum to it. */
  contribution: number;
}

export interface SimilarArea {
  area: AreaCode;
  /** Root of the weighted mean of the squared differences in standard deviations; 0 is alike in everything. */
  distance: number;
  /** Share of the weight for which both have figures, 0 to 1. */
  commonShare: number;
  /** Largest difference first. */
  contributions: Contribution[];
  /** In how many of the years before it was among the nearest too; null when that cannot be told. */
  stability: { among: number; of: number } | null;
  synthetic: boolean;
}

export interface SimilarAreas {
  area: AreaCode;
  year: number;
  /** Variables that count, with the years of their figures. */
  used: { code: IndicatorCode; weight: number; firstYear: number; lastYear: number }[];
  leftOut: { code: IndicatorCode; reason: LeftOutReason }[];
  /** Nearest first; equal distances by code. */
  neighbours: SimilarArea[];
  /** Areas with too few figures in common. */
  notCompared: AreaCode[];
  /** Variables of which other figures held in the years before: stability says nothing of the rest. */
  changedVariables: IndicatorCode[];
  /** Why there are no neighbours. */
  reason: NoSimilarReason | null;
  synthetic: boolean;
}

/**
 * The municipalities that are most like one: weighted Euclidean distance between z-scores of transformed structural
 * variables. Where a figure is missing, the distance is that over the variables that both have, so that areas with
 * fewer figures are not nearer. The answer says why (each variable's part) and how stable it is.
 * @throws RangeError for a weight that is negative or not a number
 */
export function similarAreas(question: SimilarQuestion): SimilarAreas {
  const { area, areas, year, count = 10, stabilityYears = 5, leastShare = 0.5 } = question;
  const space = spaceOf(question, year);
  const place = areas.indexOf(area);
  const known = space.axes.filter(({ scores }) => !Number.isNaN(scores[place] ?? Number.NaN));
  const unknown = space.axes.filter((axis) => !known.includes(axis));
  const answer: SimilarAreas = {
    area,
    year,
    used: known.map(usedVariable),
    leftOut: [...space.leftOut, ...unknown.map(({ code }) => ({ code, reason: "no-own-figure" as const }))],
    neighbours: [],
    notCompared: [],
    changedVariables: [],
    reason: null,
    synthetic: false,
  };
  if (place < 0) return { ...answer, used: [], leftOut: space.leftOut, reason: "unknown-area" };
  if (areas.length < 2) return { ...answer, reason: "no-other-areas" };
  const { nearest, notCompared } = nearestTo(place, areas, space, leastShare);
  answer.notCompared = notCompared.map((other) => areas[other] ?? area);
  if (nearest.length === 0) return { ...answer, reason: "too-few-variables" };

  const past = pastYears(question, year - stabilityYears, year - 1, place, { count, leastShare });
  answer.changedVariables = known.filter((axis) => past.some(({ axes }) => differs(axis, axes))).map(codeOf);
  const isTold = past.length > 0 && answer.changedVariables.length > 0;
  answer.neighbours = nearest.slice(0, count).map(({ place: other, distance, commonShare }) => {
    const contributions = contributionsOf(place, other, space.axes);
    const among = past.filter(({ places }) => places.has(other)).length;
    const common = space.axes.filter(({ code }) => contributions.some(({ variable }) => variable === code));
    return {
      area: areas[other] ?? area,
      distance,
      commonShare,
      contributions,
      stability: isTold ? { among, of: past.length } : null,
      synthetic: common.some(({ synthetic }) => synthetic[place] === 1 || synthetic[other] === 1),
    };
  });
  answer.synthetic = answer.neighbours.some(({ synthetic }) => synthetic);
  return answer;
}

interface Measured {
  place: number;
  distance: number;
  commonShare: number;
}

function spaceOf(question: SimilarQuestion, year: number): StructuralSpace {
  const { cube, areas, variables, excluded = new Set(), maxAgeYears = 10, knownAxes } = question;
  return structuralSpace(cube, areas, variables, year, {
    ...{ excluded, maxAgeYears },
    ...(knownAxes && { known: knownAxes }),
  });
}

function nearestTo(
  place: number,
  areas: readonly AreaCode[],
  { axes }: StructuralSpace,
  leastShare: number,
): { nearest: Measured[]; notCompared: number[] } {
  const weight = axes.reduce((sum, axis) => sum + axis.weight, 0);
  const nearest: Measured[] = [];
  const notCompared: number[] = [];
  for (const other of areas.keys()) {
    if (other === place) continue;
    const { squares, common } = squaresBetween(place, other, axes);
    const commonShare = weight === 0 ? 0 : Math.min(1, common / weight);
    if (common === 0 || commonShare < leastShare) notCompared.push(other);
    else nearest.push({ place: other, distance: Math.sqrt(squares / common), commonShare });
  }
  const code = (one: Measured) => areas[one.place] ?? "";
  nearest.sort((a, b) => a.distance - b.distance || (code(a) < code(b) ? -1 : 1));
  return { nearest, notCompared };
}

/** Weighted squared differences, and the weight of the variables that both have. */
function squaresBetween(one: number, other: number, axes: readonly Axis[]) {
  let squares = 0;
  let common = 0;
  for (const { scores, weight } of axes) {
    const difference = (scores[one] ?? Number.NaN) - (scores[other] ?? Number.NaN);
    if (Number.isNaN(difference)) continue;
    squares += weight * difference ** 2;
    common += weight;
  }
  return { squares, common };
}

function contributionsOf(one: number, other: number, axes: readonly Axis[]): Contribution[] {
  const { common } = squaresBetween(one, other, axes);
  const contributions = axes.flatMap((axis) => {
    const { squares, common: weight } = squaresBetween(one, other, [axis]);
    if (weight === 0) return [];
    const [own, theirs] = [axis.figures[one] ?? Number.NaN, axis.figures[other] ?? Number.NaN];
    return [{ variable: axis.code, own, other: theirs, contribution: squares / common }];
  });
  return contributions.sort((a, b) => b.contribution - a.contribution);
}

/** The nearest areas in each of the years before, as far as the area could be compared then. */
function pastYears(
  question: SimilarQuestion,
  first: number,
  last: number,
  place: number,
  { count, leastShare }: { count: number; leastShare: number },
): { places: ReadonlySet<number>; axes: readonly Axis[] }[] {
  const found = [];
  for (let year = first; year <= last; year++) {
    const space = spaceOf(question, year);
    const { nearest } = nearestTo(place, question.areas, space, leastShare);
    if (nearest.length === 0) continue;
    const places = new Set(nearest.slice(0, count).map((one) => one.place));
    found.push({ places, axes: space.axes });
  }
  return found;
}

/** Whether an earlier year stood on other figures of the variable, or on none. */
function differs(axis: Axis, earlier: readonly Axis[]): boolean {
  const before = earlier.find(({ code }) => code === axis.code);
  return !before || axis.years.some((year, place) => year !== before.years[place]);
}

function usedVariable({ code, weight, years }: Axis): SimilarAreas["used"][number] {
  const known = years.filter((year) => year !== 0);
  return { code, weight, firstYear: Math.min(...known), lastYear: Math.max(...known) };
}

function codeOf({ code }: Axis): IndicatorCode {
  return code;
}
