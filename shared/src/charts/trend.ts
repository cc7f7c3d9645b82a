import { axisTicks, axisUnit, valueScale } from "./axis.ts";
import { exampleMark } from "./example-mark.ts";
import { contextOrder } from "./mark-paint.ts";
import { px, type Scene, type SceneNode } from "./scene.ts";
import { widthOf } from "./text-width.ts";
import { breakMarks, breakNodes, breakWords } from "./trend-breaks.ts";
import { keyRows, trendKeys } from "./trend-key.ts";
import { earlyLabels, endLabels } from "./trend-labels.ts";
import { loneHalf, seriesNodes, spreadNodes } from "./trend-lines.ts";
import type { TrendInput } from "./trend-model.ts";
import { figures, isSynthetic, lastYearOf, loneYears, yearsOf } from "./trend-model.ts";
import { targetNodes } from "./trend-targets.ts";

const font = "chart__text";
const bottom = 26;

/**
 * Up to three municipalities over the years before the p10–p90 band of all, with names at the ends of the lines.
 * Lines stop at gaps, at breaks in the series and between real and made-up points. Null when there is no figure.
 * @throws RangeError when more than three series are given
 */
export function trend(input: TrendInput): Scene | null {
  const { series, width, locale } = input;
  if (series.filter(({ context }) => !context).length > 3)
    throw new RangeError("A trend shows at most three municipalities.");
  const years = yearsOf(input);
  const values = figures(input);
  const [firstYear] = years;
  const lastYear = lastYearOf(input, years);
  if (firstYear === undefined || lastYear === undefined || values.length === 0) return null;

  const largest = Math.max(...values.map(Math.abs));
  const { divisor, unit } = axisUnit(largest, input.unit, locale);
  const mark = exampleMark(isSynthetic(input) ? input.syntheticMark : null, width);
  const key = keyRows(unit, trendKeys(input), width, mark.height, locale);
  // Widths of labels do not hang on the height, so the years have their places before the rows above the plot are known.
  const across = acrossOf(input, years, valueScale(values, [1, 0], input.baseline ?? "zero"), divisor);
  const { left, right, x } = across;
  const marks = breakMarks(input, years);
  const wordsTop = mark.height + key.height + 4;
  const words = breakWords(marks, x, wordsTop, width);
  const top = wordsTop + 4 + words.height;
  const height = top + (input.height ?? Math.min(300, Math.max(190, width * 0.4))) + bottom;
  const floor = height - bottom;

  const y = valueScale(values, [floor, top], input.baseline ?? "zero");
  const ticks = axisTicks(y, 4, locale, divisor);
  const heights = { top: top + 6, floor: floor + 2 };
  const labels = endLabels(input, (value) => y(value), heights, "last");
  const place = (point: { year: number; value: number }) => ({ x: px(x(point.year)), y: px(y(point.value)) });

  const zero = px(y(0));
  const base = zero >= top && zero <= floor ? zero : floor;
  const grid = ticks.flatMap(({ place: at, label }): SceneNode[] => [
    { type: "line", className: "chart__grid", x1: left, x2: right, y1: px(at), y2: px(at) },
    { type: "text", className: font, x: left - 6, y: px(at) + 4.5, anchor: "end", text: label },
  ]);
  const drawn = series
    .map((one, i) => seriesNodes(one, one.context ? contextOrder : i + 1, years, place, input))
    .reverse();
  return {
    kind: "chart",
    width,
    height,
    title: input.title,
    description: input.description,
    nodes: [
      ...mark.nodes,
      ...key.nodes,
      ...grid,
      ...spreadNodes(input, years, place),
      { type: "line", className: "chart__axis", x1: left, x2: right, y1: base, y2: base },
      ...targetNodes(input, place, { left, right, firstYear }),
      ...breakNodes(marks, place, { top: wordsTop + words.height - 2, floor }),
      ...drawn.flat(),
      ...words.nodes,
      ...yearLabels(lastYear > (years.at(-1) ?? lastYear) ? [...years, lastYear] : years, x, height - 6),
      ...labels.nodes(right + labelGap),
      ...earlyLabels(input, (value) => y(value), { ...heights, left, right }, x),
    ],
  };
}

const labelGap = 11;

/** Where the plot begins and ends, and the place of each year in it. */
function acrossOf(
  input: TrendInput,
  years: readonly number[],
  y: ReturnType<typeof valueScale>,
  divisor: number,
): { left: number; right: number; x: (year: number) => number } {
  const [firstYear = 0] = years;
  const lastYear = lastYearOf(input, years) ?? firstYear;
  const numbers = axisTicks(y, 4, input.locale, divisor).map(({ label }) => widthOf(label, font));
  const left = Math.max(17, 7 + Math.max(...numbers));
  const right = input.width - endLabels(input, y, { top: 0, floor: 0 }, "last").width;
  // A year that stands apart is a dot or a bar as wide as `loneHalf`: on the edge it would cover the axis numbers.
  const alone = loneYears(input, years);
  const start = left + (alone.has(firstYear) ? loneHalf : 0);
  const end = right - (alone.has(lastYear) ? loneHalf : 0);
  const x = (year: number) =>
    lastYear === firstYear
      ? right - 30
      : start + ((year - firstYear) / (lastYear - firstYear)) * (end - start);
  return { left, right, x };
}

/** The first and the last year, which the reader looks for, and between them as many as fit, counted back. */
function yearLabels(years: readonly number[], x: (year: number) => number, y: number): SceneNode[] {
  const gap = 12;
  const [first = 0] = years;
  const half = widthOf("2000", font) / 2;
  const start = x(first) + half + gap;
  let free = Number.POSITIVE_INFINITY;
  const labelled = [...years].reverse().filter((year) => {
    const clear =
      x(year) + half <= free && (year === first || year === years.at(-1) || x(year) - half >= start);
    if (clear) free = x(year) - half - gap;
    return clear;
  });
  return labelled.map((year): SceneNode => {
    return { type: "text", className: font, x: px(x(year)), y, anchor: "middle", text: String(year) };
  });
}
