import { axisTicks, axisUnit, valueScale } from "@lokaal17/shared/charts/axis";
import { exampleMark } from "@lokaal17/shared/charts/example-mark";
import { contextOrder } from "@lokaal17/shared/charts/mark-paint";
import type { SceneNode } from "@lokaal17/shared/charts/scene";
import { widthOf } from "@lokaal17/shared/charts/text-width";
import { keyRows, trendKeys } from "@lokaal17/shared/charts/trend-key";
import { endLabels } from "@lokaal17/shared/charts/trend-labels";
import {
  type DrawnPoint,
  figures,
  isDrawn,
  isOpen,
  isSynthetic,
  runsOf,
  type TrendInput,
  type TrendSpread,
  yearsOf,
} from "@lokaal17/shared/charts/trend-model";

/** The figures of one year, by the key of the line or band that draws them. */
export interface TrendRow {
  year: number;
  figures: Record<string, number | [number, number]>;
}

/** A part of a line or of the band that may be drawn as one: no gap, no break, one origin. */
interface Part<Point> {
  key: string;
  example: boolean;
  points: readonly Point[];
}

export interface LinePart extends Part<DrawnPoint> {
  /** Years whose point is provisional or estimated: open dots. */
  openYears: readonly number[];
  /** 1 to 3: decides colour and dash; 4: named, without a colour of its own. */
  order: number;
}

export interface BandPart extends Part<TrendSpread> {
  middleKey: string;
}

export interface InteractiveTrendModel {
  rows: TrendRow[];
  lines: LinePart[];
  bands: BandPart[];
  years: number[];
  ticks: { value: number; label: string }[];
  domain: [number, number];
  /** Where the axis lies: zero, or the lowest value of a scale without zero. */
  base: number;
  /** Pixels around the plot, and the height of the whole. */
  frame: { top: number; right: number; bottom: number; left: number; height: number };
  /** Half the width of a band that has one year only, in years. */
  loneHalf: number;
  /** The mark, the key and the names at the ends of the lines: as in the drawn figure. */
  nodes: SceneNode[];
}

const font = "chart__text";
const bottom = 26;
const labelGap = 11;
const loneHalfPixels = 9;

/**
 * The trend as a chart library reads it: a row per year, and a line per run of years. Scale, frame, mark and names are
 * those of the figure that the server draws, so that swapping the two moves nothing. Targets stand in that figure only: here the years that were are walked through. Null
 * when there is no figure.
 */
export function interactiveTrend(drawn: TrendInput): InteractiveTrendModel | null {
  const input: TrendInput = { ...drawn, targets: [] };
  const { width, locale, unit } = input;
  const years = yearsOf(input);
  const values = figures(input);
  const [firstYear] = years;
  const lastYear = years.at(-1);
  if (firstYear === undefined || lastYear === undefined || values.length === 0) return null;

  const axis = axisUnit(Math.max(...values.map(Math.abs)), unit, locale);
  const example = isSynthetic(input);
  const mark = exampleMark(example ? input.syntheticMark : null, width);
  const key = keyRows(axis.unit, trendKeys(input), width, mark.height, locale);
  const top = mark.height + key.height + 8;
  const floor = top + (input.height ?? Math.min(300, Math.max(190, width * 0.4)));

  const y = valueScale(values, [floor, top], input.baseline ?? "zero");
  const [low = 0, high = 1] = y.domain();
  const ticks = axisTicks(y, 4, locale, axis.divisor);
  const left = Math.max(17, 7 + Math.max(...ticks.map(({ label }) => widthOf(label, font))));
  const labels = endLabels(input, (value) => y(value), { top: top + 6, floor: floor + 2 });
  const plot = Math.max(1, width - left - labels.width);
  return {
    ...rowsAndParts(input, years),
    years,
    ticks: ticks.map(({ value, label }) => ({ value, label })),
    domain: [low, high],
    base: low <= 0 && high >= 0 ? 0 : low,
    frame: { top, right: labels.width, bottom, left, height: floor + bottom },
    loneHalf: (loneHalfPixels * (lastYear - firstYear)) / plot,
    nodes: [...mark.nodes, ...key.nodes, ...labels.nodes(left + plot + labelGap)],
  };
}

function rowsAndParts(input: TrendInput, years: readonly number[]) {
  const rows = years.map((year): TrendRow => ({ year, figures: {} }));
  const put = (year: number, key: string, figure: number | [number, number]) => {
    const row = rows[years.indexOf(year)];
    if (row) row.figures[key] = figure;
  };
  const lines = input.series.flatMap(({ points, context }, place) =>
    runsOf(points.filter(isDrawn), years, input.breaks).map((run, i): LinePart => {
      const key = `line-${place + 1}-${i}`;
      for (const { year, value } of run) put(year, key, value);
      const openYears = run.filter(isOpen).map(({ year }) => year);
      const order = context ? contextOrder : place + 1;
      return { key, order, example: run[0]?.origin === "synthetic", openYears, points: run };
    }),
  );
  const bands = runsOf(input.spread, years, input.breaks).map((run, i): BandPart => {
    const [key, middleKey] = [`band-${i}`, `middle-${i}`];
    for (const { year, p10, median, p90 } of run) {
      put(year, key, [p10, p90]);
      put(year, middleKey, median);
    }
    return { key, middleKey, example: run[0]?.origin === "synthetic", points: run };
  });
  return { rows, lines, bands };
}
